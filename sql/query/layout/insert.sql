insert into reading_layout (readings) values (:readings)
