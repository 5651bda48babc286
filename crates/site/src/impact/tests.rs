//! Pages of impact, by the people who use them.
