create temporary table if not exists staged_exclusion (like exclusion) on commit delete rows
