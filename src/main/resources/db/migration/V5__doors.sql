-- what mails bring with them and what senders ask for; "if not exists" as in V1
alter table document add column if not exists message_id text;
alter table document add column if not exists sender text;
alter table document add column if not exists subject text;
alter table document add column if not exists instructions text;
alter table document add column if not exists priority smallint;
alter table document add column if not exists container boolean;
-- which parts of a container still move is asked with the end of each of them
create index if not exists document_parent_status on document (parent, status);
