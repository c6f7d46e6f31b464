create temporary table if not exists staged_recommendation (like recommendation) on commit delete rows
