-- As in V7: each commit writes every index that it changed, and H2 changes all of a row that is updated. For a reference
-- H2 keeps an index of just its columns, also where one that begins with them is there. So the embedded ledger has no
-- such references any more; PostgreSQL, where another process writes too, keeps them. "execute immediate", because H2
-- has named them; where they are gone already, as when a start is repeated, nothing is done.
${embedded}execute immediate coalesce((select 'alter table stage drop constraint "' || constraint_name || '"' from information_schema.table_constraints where upper(table_name) = 'STAGE' and constraint_type = 'FOREIGN KEY'), 'comment on table stage is null');
${embedded}execute immediate coalesce((select 'alter table result drop constraint "' || constraint_name || '"' from information_schema.table_constraints where upper(table_name) = 'RESULT' and constraint_type = 'FOREIGN KEY'), 'comment on table result is null');
${embedded}execute immediate coalesce((select 'alter table delivery drop constraint "' || constraint_name || '"' from information_schema.table_constraints where upper(table_name) = 'DELIVERY' and constraint_type = 'FOREIGN KEY'), 'comment on table delivery is null');
${embedded}execute immediate coalesce((select 'alter table document drop constraint "' || constraint_name || '"' from information_schema.key_column_usage where upper(table_name) = 'DOCUMENT' and upper(column_name) = 'PARENT' and position_in_unique_constraint is not null), 'comment on table document is null');
${embedded}drop index if exists document_parent;
