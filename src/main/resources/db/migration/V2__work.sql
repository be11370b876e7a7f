create table work_read (
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
create index work_read_due on work_read (execution_time);
create index work_read_heartbeat on work_read (last_heartbeat);

create table work_extract (
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
create index work_extract_due on work_extract (execution_time);
create index work_extract_heartbeat on work_extract (last_heartbeat);

create table work_deliver (
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
create index work_deliver_due on work_deliver (execution_time);
create index work_deliver_heartbeat on work_deliver (last_heartbeat);

create table suspect (
  task_instance varchar(200) primary key,
  crashes int not null,
  alone boolean not null
);

create table waiting (
  task_instance varchar(200) primary key,
  document_id varchar(26) not null,
  service varchar(200) not null,
  tried_at timestamp with time zone not null
);
create index waiting_service on waiting (service, tried_at);
create index waiting_document on waiting (document_id);
