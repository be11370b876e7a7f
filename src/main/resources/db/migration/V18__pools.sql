-- The pools of workers that have a table: each target has one from when its route first runs. "if not exists" as in V1.
create table if not exists work_pool (
  name varchar(40) primary key
);
insert into work_pool (name) select 'read' where not exists (select 1 from work_pool where name = 'read');
insert into work_pool (name) select 'extract' where not exists (select 1 from work_pool where name = 'extract');
insert into work_pool (name) select 'deliver' where not exists (select 1 from work_pool where name = 'deliver');
