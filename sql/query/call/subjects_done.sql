select subject, max(finished_at) from fetch_task
where provider = :provider and feed = :feed and state = 'DONE' and rows_stored >= :rows group by subject
