-- contents of erased documents that still lie in the store: removed at once, or by the next start
create table if not exists remains (
  sha256 char(64) primary key references content
);
create index if not exists document_duplicate_of on document (duplicate_of);
