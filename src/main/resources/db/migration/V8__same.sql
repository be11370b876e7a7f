-- By what a second one of the same document is known: digests under a key that lies in the store, so that what a
-- database leaves of deleted rows tells nobody who sent what. "if not exists" as in V1. No references: who writes such a
-- row holds its own document, and would wait for the other.
create table if not exists same_key (
  same_key char(64) not null,
  -- empty for whom it belongs to; the id of a document that a person said is another one, or that is of another kind
  slot varchar(26) not null,
  document_id varchar(26) not null,
  kind char(64),
  primary key (same_key, slot)
);
create index if not exists same_key_document on same_key (document_id);

-- which documents were found to be perhaps the same as an earlier one
create table if not exists recurrence (
  document_id varchar(26) not null,
  first_id varchar(26) not null,
  primary key (document_id, first_id)
);
create index if not exists recurrence_first on recurrence (first_id);

-- the sellers of documents that are delivered or on their way to it; gone with their document
create table if not exists seller (
  document_id varchar(26) not null,
  party char(64) not null,
  account char(64) not null,
  -- whether this way is a name, and whether the document has a code of the seller too
  named boolean not null,
  coded boolean not null,
  -- name, number and account, sealed under the key of the document
  facts text not null,
  primary key (document_id, party)
);
create index if not exists seller_party on seller (party, account);
