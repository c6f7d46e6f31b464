create temporary table if not exists staged_bar (like bar) on commit delete rows
