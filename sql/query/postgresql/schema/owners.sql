select distinct pg_get_userbyid(relowner) from pg_class
where relnamespace = current_schema()::text::regnamespace and relkind = 'r' order by 1
