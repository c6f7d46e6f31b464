create temporary table if not exists staged_corporate_action (like corporate_action) on commit delete rows
