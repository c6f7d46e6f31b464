select distinct session from partition_plan
