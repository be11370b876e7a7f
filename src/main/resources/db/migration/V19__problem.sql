-- What does not work, so that it is told once across restarts. "if not exists" as in V1.
create table if not exists problem (
  problem_key varchar(500) primary key,
  what text not null,
  since timestamp with time zone not null,
  told boolean not null,
  -- since when it is gone; null while it is there
  gone_at timestamp with time zone
);
-- when the day was last summed up
create table if not exists digest (
  number int primary key,
  told_at timestamp with time zone not null
);
