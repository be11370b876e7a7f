-- A number is known by less than all of it, too: without the letters of its register, which one file of an invoice says
-- and the other does not. Only a whole number and a part of another meet.
alter table same_key add column if not exists whole boolean default true not null;
