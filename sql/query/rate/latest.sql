select max(day) from rate where series = :series
