members-former = former member
