create temporary table if not exists staged_prediction (like prediction) on commit delete rows
