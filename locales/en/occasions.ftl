# occasions
