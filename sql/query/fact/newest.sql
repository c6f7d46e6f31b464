select max(filed) from fact where filed <= :day
