select distinct session from quality_check
