select lower(table_name), row_count_estimate, db_object_approximate_total_size('TABLE', table_schema, table_name)
from information_schema.tables
where table_schema = current_schema and table_type = 'BASE TABLE'
order by 1
