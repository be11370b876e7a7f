-- Logins of people, as Spring Session wants its tables (schema-h2.sql, schema-postgresql.sql of spring-session-jdbc).
-- "if not exists": H2 commits each of these by itself, and a start that was cut off between two of them is repeated
create table if not exists spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index if not exists spring_session_id on spring_session (session_id);
create index if not exists spring_session_expiry on spring_session (expiry_time);
create index if not exists spring_session_principal on spring_session (principal_name);

create table if not exists spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes ${bytes} not null,
  primary key (session_primary_id, attribute_name)
);
