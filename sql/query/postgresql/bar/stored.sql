select distinct instrument_id from bar where instrument_id in (:ids) and session between :from and :to
