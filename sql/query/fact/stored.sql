select distinct instrument_id from fact where instrument_id in (:ids) and filed between :from and :to
