delete from closure where closed_on = :day
