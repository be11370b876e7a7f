-- An invoice may be paid to several accounts: a row for each way to name its seller and each account. "if not exists" as
-- in V1, also of the table that goes: a start may be killed after that.
create table if not exists seller_account (
  document_id varchar(26) not null,
  party char(64) not null,
  account char(64) not null,
  -- whether this way is a name, and whether the document has a code of the seller too
  named boolean not null,
  coded boolean not null,
  -- name, number and account, sealed under the key of the document
  facts text not null,
  primary key (document_id, party, account)
);
create index if not exists seller_account_party on seller_account (party, account);

create table if not exists seller (
  document_id varchar(26) not null,
  party char(64) not null,
  account char(64) not null,
  named boolean not null,
  coded boolean not null,
  facts text not null,
  primary key (document_id, party)
);
insert into seller_account (document_id, party, account, named, coded, facts)
  select s.document_id, s.party, s.account, s.named, s.coded, s.facts from seller s
  where not exists (select 1 from seller_account a where a.document_id = s.document_id and a.party = s.party);
drop table seller;
