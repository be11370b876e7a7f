-- Whether a document is delivered only when this target has it too. "if not exists" as in V1.
alter table delivery add column if not exists required boolean default true not null;
