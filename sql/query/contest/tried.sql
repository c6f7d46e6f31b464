select count(*) from contest_score where not baseline and contest_id not in (:own)
