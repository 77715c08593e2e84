-- What an answered submission says, kept so that documents can be compared later without opening a file again: tables, lines
-- and texts with their places, packed (package across). A submission answered before has no row.
create table kept (
    run bigint not null,
    number integer not null,
    body text not null,
    primary key (run, number)
);

-- The logical address of the cell a finding looks at first, the same in every unit's submission; empty for older findings.
alter table finding add column item text not null default '';
