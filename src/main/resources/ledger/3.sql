-- How often a program did not get through a piece of work: it ended, or failed, while it was at it. piece is a digest of what
-- was worked on and how; what was got through has no row.
create table trial (
    piece text primary key,
    tries integer not null
);
