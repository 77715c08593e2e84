-- One dialect for SQLite and PostgreSQL. Times are ISO 8601 in UTC, paths are relative to the workspace's folder with '/',
-- money is integer fen (分). A statement ends with ';' at the end of a line.

-- A run of the desk: TAKEN, then PLANNED (which files belong together), then DONE (all answered and put away). owner is
-- the running program that works on it; a program that is gone is replaced by another.
create table run (
    number bigint primary key,
    name text not null unique,
    owner text not null,
    state text not null,
    engine text not null,
    prescribed text not null,
    started text not null,
    finished text not null
);

-- Which open run holds a file of the inbox; the key keeps two runs from taking the same.
create table claim (
    path text primary key,
    run bigint not null
);

-- A file as it lay in the inbox: TAKEN, then ARCHIVED, REJECTED, HELD or LEFT; from HELD it may
-- be RETURNED to the inbox. target is decided before it is moved.
create table file (
    run bigint not null,
    path text not null,
    sha256 text not null,
    state text not null,
    target text not null,
    primary key (run, path)
);

-- What a file holds: itself (entry is empty) or each file of an archive. READABLE, UNREADABLE or TWIN; detail
-- says why, or of which.
create table content (
    run bigint not null,
    path text not null,
    entry text not null,
    name text not null,
    sha256 text not null,
    state text not null,
    detail text not null,
    primary key (run, path, entry)
);
create index content_by_hash on content (sha256);

-- Contents of one unit that belong together: PLANNED, then ANSWERED or FAILED; REPEATED or HELD from the start. unit_key is the
-- unit's registered name, or the printed one where there is no register, in the form that names are compared in.
create table submission (
    run bigint not null,
    number integer not null,
    state text not null,
    unit text not null,
    unit_key text not null,
    code text not null,
    year integer not null,
    kind text not null,
    round integer not null,
    passed integer not null,
    errors integer not null,
    warnings integer not null,
    hints integer not null,
    unverifiable integer not null,
    roundings integer not null,
    crashes integer not null,
    answered text not null,
    detail text not null,
    primary key (run, number)
);
create index submission_by_unit on submission (unit_key, year, kind);

create table member (
    run bigint not null,
    number integer not null,
    position integer not null,
    path text not null,
    entry text not null,
    primary key (run, number, position)
);

-- The files of an answer. The rows are there before the files: these are written aside and get their names when they are noted.
create table answer (
    path text primary key,
    run bigint not null,
    number integer not null,
    position integer not null
);
create index answer_of_submission on answer (run, number);

-- One row for each cause and, under it, for each consequence; under is -1 for a cause.
create table finding (
    run bigint not null,
    number integer not null,
    position integer not null,
    under integer not null,
    fingerprint text not null,
    rule text not null,
    severity text not null,
    document text not null,
    place text not null,
    message text not null,
    actual text not null,
    expected text not null,
    proposals text not null,
    answer text not null,
    explanation text not null,
    primary key (run, number, position)
);
create index finding_by_fingerprint on finding (fingerprint);

-- What a unit explained and the bureau has still to judge.
create table explanation (
    run bigint not null,
    number integer not null,
    position integer not null,
    severity text not null,
    rule text not null,
    place text not null,
    message text not null,
    answer text not null,
    said text not null,
    remarks text not null,
    entry text not null,
    primary key (run, number, position)
);

-- The figures of a round, to tell what the next one changed. What is not a whole number of fen is in exact instead.
create table figure (
    run bigint not null,
    number integer not null,
    item text not null,
    name text not null,
    shown text not null,
    fen bigint,
    exact text not null,
    primary key (run, number, item)
);

-- The addresses of the figures that some finding involved.
create table asked (
    run bigint not null,
    number integer not null,
    item text not null,
    primary key (run, number, item)
);

-- The outbox: one letter for each answered submission. DRAFT, SENDING, ACCEPTED, FAILED or UNSURE. hash is the SHA-256 of the draft file.
create table mail (
    message_id text primary key,
    run bigint not null,
    number integer not null,
    unit text not null,
    unit_key text not null,
    code text not null,
    year integer not null,
    kind text not null,
    round integer not null,
    recipient text not null,
    subject text not null,
    draft text not null,
    hash text not null,
    state text not null,
    attempts integer not null,
    changed text not null,
    accepted text not null,
    error text not null
);
create index mail_by_state on mail (state);

-- Which workspace this is the ledger of; one row, made when it is first asked for.
create table workspace (
    single integer primary key,
    id text not null
);
