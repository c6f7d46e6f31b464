#!/bin/bash
# Run once by the image of PostgreSQL, when it makes the database: the roles of ops/roles.sql, with their passwords. Those come
# from files and reach the server over its local socket, in no command line.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -q --username "$POSTGRES_USER" --dbname postgres <<SQL
CREATE DATABASE nightdesk;
\connect nightdesk
\i /etc/postgresql/roles.sql
\i /etc/postgresql/grants.sql
\set owner \`cat /run/secrets/owner\`
\set nightdesk \`cat /run/secrets/nightdesk\`
\set reader \`cat /run/secrets/reader\`
ALTER ROLE nightdesk_owner PASSWORD :'owner';
ALTER ROLE nightdesk PASSWORD :'nightdesk';
ALTER ROLE nightdesk_reader PASSWORD :'reader' CONNECTION LIMIT 3;
SQL
