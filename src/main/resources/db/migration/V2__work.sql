-- "if not exists": H2 commits each of these by itself, and a start that was cut off between two of them is repeated
create table if not exists work_read (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data ${bytes},
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index if not exists work_read_due on work_read (execution_time);
create index if not exists work_read_heartbeat on work_read (last_heartbeat);

create table if not exists work_extract (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data ${bytes},
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index if not exists work_extract_due on work_extract (execution_time);
create index if not exists work_extract_heartbeat on work_extract (last_heartbeat);

create table if not exists work_deliver (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data ${bytes},
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index if not exists work_deliver_due on work_deliver (execution_time);
create index if not exists work_deliver_heartbeat on work_deliver (last_heartbeat);

create table if not exists suspect (
  task_instance varchar(200) primary key,
  crashes int not null,
  alone boolean not null
);

create table if not exists waiting (
  task_instance varchar(200) primary key,
  document_id varchar(26) not null,
  service varchar(200) not null,
  tried_at timestamp with time zone not null
);
create index if not exists waiting_service on waiting (service, tried_at);
create index if not exists waiting_document on waiting (document_id);
