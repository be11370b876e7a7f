-- Addresses that are told of events, as they were registered by the API. "if not exists" as in V1.
create table if not exists hook (
  id varchar(26) primary key,
  -- address and secrets, sealed under the key of the hook in the store
  url text not null,
  secret text not null,
  -- signs beside the new one until then
  old_secret text,
  old_secret_until timestamp with time zone,
  -- names of events, with commas between them
  events varchar(500) not null,
  created_at timestamp with time zone not null,
  -- since when the address says that it is gone; null while it is told
  gone_at timestamp with time zone
);

-- What each of them is told, and what became of it: one row for an event and an address, kept for a while as a log. What is
-- told is drawn up from the ledger when it is sent. No references: what a document does must not wait for a hook that goes.
create table if not exists hook_message (
  number bigint generated always as identity primary key,
  -- "webhook" for the address in the settings
  hook_id varchar(26) not null,
  message_id varchar(100) not null,
  event varchar(40) not null,
  -- null where it is about no document
  document_id varchar(26),
  happened_at timestamp with time zone not null,
  -- waiting, sending, sent or failed
  state varchar(10) not null,
  tries int not null,
  -- when the first of these tries was due
  begun_at timestamp with time zone not null,
  tried_at timestamp with time zone,
  -- HTTP status of the last answer, and what was wrong where there was none
  answer int,
  problem varchar(20),
  -- of what is being sent, when it is taken for lost; null where nothing more is tried
  next_try timestamp with time zone,
  -- changes with every claim
  version bigint not null,
  unique (hook_id, message_id)
);
create index if not exists hook_message_due on hook_message (hook_id, next_try);
create index if not exists hook_message_number on hook_message (hook_id, number);
create index if not exists hook_message_document on hook_message (document_id);
