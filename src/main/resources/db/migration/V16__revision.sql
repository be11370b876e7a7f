-- What was delivered as a revision until a person corrected it: a packed assessment, sealed under the key of the document.
-- "if not exists" as in V1.
create table if not exists revision (
  document_id varchar(26) not null references document,
  revision int not null,
  replaced_at timestamp with time zone not null,
  body ${bytes} not null,
  primary key (document_id, revision)
);
