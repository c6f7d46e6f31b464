select layout from reading_layout where readings = :readings order by layout fetch first 1 row only
