-- how often what the finders read in print is what the same document carries as data; numbers only, "if not exists" as in V1
create table if not exists accuracy (
  type varchar(64) not null,
  field varchar(64) not null,
  finder varchar(16) not null,
  agreed bigint not null,
  differed bigint not null,
  missing bigint not null,
  primary key (type, field, finder)
);
create table if not exists compared (
  document_id varchar(26) primary key references document
);
