delete from quality_check where session = :session and check_id in (:ids)
