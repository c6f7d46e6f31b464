select coalesce(last_value + 1, start_value) from pg_sequences
where schemaname = current_schema and sequencename = replace(:counter, '.', '_') || case when :counter like '%.%' then '_seq' else '' end
