-- By what a message about an invoice names its file or its mail: digests under a key that lies in the store, as in V8.
-- Null where it was not looked at yet, empty where it is named by nothing. "if not exists" as in V1.
alter table document add column if not exists file_key varchar(64);
alter table document alter column file_key set default '';
alter table document add column if not exists mail_key varchar(64);
alter table document alter column mail_key set default '';
create index if not exists document_file_key on document (file_key);
create index if not exists document_mail_key on document (mail_key);

-- messages about invoices, a row for each way in which one names its invoice; gone with the document that it is or lies in
create table if not exists notice (
  document_id varchar(26) not null,
  -- its place in a mail or an archive; empty where the document is the message
  part varchar(1000) not null,
  kind varchar(10) not null,
  says varchar(40) not null,
  -- file, hash (of the content, as in the table content), mail, or sdi for the number that SdI gave the file
  means varchar(4) not null,
  digest char(64) not null,
  primary key (document_id, part, means, digest)
);
create index if not exists notice_digest on notice (digest);
