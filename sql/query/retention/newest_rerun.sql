select max(asked_at) from rerun
