select lower(k.column_name), lower(c.data_type)
from information_schema.table_constraints t
join information_schema.key_column_usage k
  on k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name and k.table_name = t.table_name
join information_schema.columns c
  on c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = k.column_name
where t.table_schema = current_schema and lower(t.table_name) = :name and t.constraint_type = 'PRIMARY KEY'
order by k.ordinal_position
