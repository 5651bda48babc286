# reentries
