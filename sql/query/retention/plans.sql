select plan, max(finished_at) from fetch_task where provider is not null group by plan order by plan
