create temporary table if not exists staged_listing (like listing) on commit delete rows
