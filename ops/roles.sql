-- Three roles instead of one: nightdesk_owner owns the tables and brings them up to a version, nightdesk runs the nights and can
-- only read and write rows, nightdesk_reader can only look (Grafana, postgres-exporter). As a superuser, in nightdesk's database:
--
--   psql -d DATABASE -f ops/roles.sql -f ops/grants.sql      then, for each: psql -c '\password nightdesk'
--
-- May be run again at any time, also on a database that one user has owned until now, by the name nightdesk.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['nightdesk_owner', 'nightdesk', 'nightdesk_reader'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I login', role_name);
    end if;
  end loop;
end $$;

-- what search is made of; the owner may do so as well, since both are trusted
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- of a database that was nightdesk's own until now
reassign owned by nightdesk to nightdesk_owner;
do $$
begin
  execute format('alter database %I owner to nightdesk_owner', current_database());
end $$;
alter schema public owner to nightdesk_owner;

-- the exporter's view of the server
grant pg_monitor to nightdesk_reader;
