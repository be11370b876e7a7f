-- what mails bring with them and what senders ask for; "if not exists" as in V1
alter table document add column if not exists message_id text;
alter table document add column if not exists sender text;
alter table document add column if not exists subject text;
alter table document add column if not exists instructions text;
alter table document add column if not exists priority smallint;
alter table document add column if not exists container boolean;
-- which parts of a container still move is asked with the end of each of them
create index if not exists document_parent_status on document (parent, status);

-- the highest priority goes first; PostgreSQL takes none for the highest
update work_read set priority = 0 where priority is null;
update work_extract set priority = 0 where priority is null;
update work_deliver set priority = 0 where priority is null;
create index if not exists work_read_next on work_read (priority desc, execution_time);
create index if not exists work_extract_next on work_extract (priority desc, execution_time);
create index if not exists work_deliver_next on work_deliver (priority desc, execution_time);
drop index if exists work_read_due;
drop index if exists work_extract_due;
drop index if exists work_deliver_due;

-- the one answer that a mail gets
create table if not exists reply (
  document_id varchar(26) primary key references document,
  sender char(64),
  sent_at timestamp with time zone
);
create index if not exists reply_sender on reply (sender, sent_at);
-- how far a door has looked; no names, no addresses
create table if not exists door_note (
  note_key varchar(64) primary key,
  note text not null
);

-- what was asked for under a key of the caller; hashes of both
create table if not exists request (
  request_key char(64) primary key,
  fingerprint char(64) not null
);
