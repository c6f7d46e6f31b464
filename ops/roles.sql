-- Three roles instead of one: nightdesk_owner owns the tables and brings them up to a version, nightdesk runs the nights and can
-- only read and write rows, nightdesk_reader can only look (Grafana, postgres-exporter). As a superuser, in nightdesk's database:
--
--   psql DATABASE -f ops/roles.sql        then, for each: psql DATABASE -c '\password nightdesk'
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
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, temporary on database %I to nightdesk', current_database());
  execute format('grant connect on database %I to nightdesk_reader', current_database());
end $$;
alter schema public owner to nightdesk_owner;
revoke all on schema public from public;
grant usage on schema public to nightdesk, nightdesk_reader;

-- what is there
grant select, insert, update, delete on all tables in schema public to nightdesk;
grant usage, select, update on all sequences in schema public to nightdesk;
grant select on all tables in schema public to nightdesk_reader;

-- and what migrations will make
alter default privileges for role nightdesk_owner in schema public
  grant select, insert, update, delete on tables to nightdesk;
alter default privileges for role nightdesk_owner in schema public
  grant usage, select, update on sequences to nightdesk;
alter default privileges for role nightdesk_owner in schema public grant select on tables to nightdesk_reader;

-- the exporter's view of the server
grant pg_monitor to nightdesk_reader;

do $$
begin
  -- how tables have been migrated is the owner's to write
  if to_regclass('public.flyway_schema_history') is not null then
    revoke insert, update, delete on public.flyway_schema_history from nightdesk;
  end if;
  -- after a night its tables are vacuumed; before 17 nobody but the owner may, and autovacuum does it a little later
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on all tables in schema public to nightdesk';
    execute 'alter default privileges for role nightdesk_owner in schema public grant maintain on tables to nightdesk';
  end if;
end $$;
