create temporary table if not exists staged_ranking (like ranking) on commit delete rows
