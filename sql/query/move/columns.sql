select lower(column_name), lower(data_type)
from information_schema.columns
where table_schema = current_schema and lower(table_name) = :name and is_generated = 'NEVER'
order by ordinal_position
