select privilege || ' on ' || string_agg(name, ', ' order by name)
from (
  select p.privilege, c.relname::text as name
  from pg_class c cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) p (privilege)
  where c.relnamespace = current_schema()::text::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
    and not has_table_privilege(c.oid, p.privilege)
  union all
  select 'USAGE', c.relname::text from pg_class c
  where c.relnamespace = current_schema()::text::regnamespace
    -- in this order: of what is no sequence it may not be asked
    and case when c.relkind = 'S' then not has_sequence_privilege(c.oid, 'USAGE') else false end
  union all
  select 'TEMPORARY', current_database()::text where not has_database_privilege(current_database(), 'TEMPORARY')
) lacking
group by privilege order by 1
