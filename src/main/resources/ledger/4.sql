-- What comparing some documents came to, kept until one of them is another: subject says whose, inputs is a digest of the
-- documents, the settings and the program (package across). It may be emptied at any time; it is made anew.
create table compared (
    subject text primary key,
    inputs text not null,
    body text not null
);
