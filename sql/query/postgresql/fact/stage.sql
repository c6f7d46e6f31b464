create temporary table if not exists staged_fact (like fact) on commit delete rows
