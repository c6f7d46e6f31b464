create temporary table if not exists staged_action_quarantine (like action_quarantine) on commit delete rows
