-- Each commit writes every index that it changed. Workers that died are looked for every few seconds among the rows
-- of work, which needs no index of its own.
drop index if exists work_read_heartbeat;
drop index if exists work_extract_heartbeat;
drop index if exists work_deliver_heartbeat;
-- H2 keeps an index for the reference of an event to its document, in the order of the numbers; PostgreSQL does not.
${embedded}drop index if exists event_document;
