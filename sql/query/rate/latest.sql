select max(dated) from rate where series = :series
