select count(*) from contest_score where not baseline
