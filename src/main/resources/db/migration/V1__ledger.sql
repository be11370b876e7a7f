-- "if not exists": H2 commits each of these by itself, and a start that was cut off between two of them is repeated
create table if not exists content (
  sha256 char(64) primary key,
  size bigint not null
);

create table if not exists document (
  id varchar(26) primary key,
  revision int not null,
  run int not null,
  version bigint not null,
  status varchar(20) not null,
  waiting_for varchar(200),
  waiting_since timestamp with time zone,
  next_try timestamp with time zone,
  reason text,
  type varchar(100),
  requested_type varchar(100),
  sha256 char(64) not null references content,
  channel varchar(50) not null,
  route varchar(200) not null,
  file_name text not null,
  path text,
  received_at timestamp with time zone not null,
  duplicate_of varchar(26) references document,
  parent varchar(26) references document,
  part varchar(1000),
  transcript_settings varchar(1000),
  updated_at timestamp with time zone not null
);
create index if not exists document_sha256 on document (sha256);
create index if not exists document_status on document (status, id);
create index if not exists document_type on document (type, id);
create index if not exists document_waiting_for on document (waiting_for);
create index if not exists document_parent on document (parent);

create table if not exists arrival (
  arrival_key char(64) primary key,
  document_id varchar(26) not null references document
);

create table if not exists stage (
  document_id varchar(26) not null references document,
  name varchar(20) not null,
  body ${bytes} not null,
  primary key (document_id, name)
);

create table if not exists result (
  sha256 char(64) not null references content,
  settings char(64) not null,
  body ${bytes} not null,
  primary key (sha256, settings)
);

create table if not exists delivery (
  document_id varchar(26) not null references document,
  revision int not null,
  target varchar(100) not null,
  state varchar(20) not null,
  place text,
  reason text,
  updated_at timestamp with time zone not null,
  primary key (document_id, revision, target)
);

create table if not exists event (
  number bigint generated always as identity primary key,
  document_id varchar(26) not null references document,
  at timestamp with time zone not null,
  what varchar(50) not null,
  detail text
);
create index if not exists event_document on event (document_id, number);
