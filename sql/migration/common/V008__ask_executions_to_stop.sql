-- Requests to stop, of executions that another process runs. The run at work looks for its own and clears the table.
create table if not exists stop_request (
  execution_id bigint not null primary key,
  asked_at timestamp with time zone not null
);
