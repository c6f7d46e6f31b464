delete from fact
where instrument_id = :id and concept = :concept and fiscal_period = :period and period_end = :end and filed = :filed and amended = :amended
