members-former = mantan anggota
