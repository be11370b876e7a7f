-- contents that kept a worker busy without end, and under which version of the program; "if not exists" as in V1
create table if not exists loss (
  sha256 char(64) primary key,
  settings varchar(200) not null,
  lost_at timestamp with time zone not null
);
