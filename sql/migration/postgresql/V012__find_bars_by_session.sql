-- What is stored of a session is compared with what is delivered of it once more; bars come session by session, so their
-- blocks are known by the sessions they hold.
create index if not exists bar_by_session on bar using brin (session);
