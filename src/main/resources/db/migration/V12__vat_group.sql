-- A VAT number may be that of a group of firms, each with a tax code of its own. The digest of that, where a document says
-- both.
alter table same_key add column if not exists member char(64);
alter table seller_account add column if not exists member char(64);
