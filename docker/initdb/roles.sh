#!/bin/bash
# Run once by the image of PostgreSQL, when it makes the database: the roles that the services come as. None of them is a
# superuser. Passwords come from files and reach the server over its local socket, in no command line.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -q --username "$POSTGRES_USER" --dbname postgres <<SQL
\set nightdesk \`cat /run/secrets/nightdesk\`
\set monitor \`cat /run/secrets/monitor\`
CREATE ROLE nightdesk LOGIN PASSWORD :'nightdesk';
CREATE DATABASE nightdesk OWNER nightdesk;
REVOKE CONNECT, TEMPORARY ON DATABASE nightdesk FROM PUBLIC;
-- reads the server's statistics, and no row of anybody
CREATE ROLE nightdesk_monitor LOGIN PASSWORD :'monitor' CONNECTION LIMIT 3;
GRANT pg_monitor TO nightdesk_monitor;
GRANT CONNECT ON DATABASE nightdesk TO nightdesk_monitor;
SQL
