select base_value from information_schema.sequences
where sequence_schema = current_schema and lower(sequence_name) = :counter
union all
select identity_base from information_schema.columns
where table_schema = current_schema and lower(table_name) || '.' || lower(column_name) = :counter
