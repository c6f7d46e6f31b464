-- What the roles of roles.sql may do in this database, also to tables that migrations will make. As nightdesk_owner or a superuser;
-- restore.sh runs it on what it has restored.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, temporary on database %I to nightdesk', current_database());
  execute format('grant connect on database %I to nightdesk_reader', current_database());
end $$;
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
