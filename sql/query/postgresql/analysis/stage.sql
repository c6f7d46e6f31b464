create temporary table if not exists staged_analysis (like analysis) on commit delete rows
