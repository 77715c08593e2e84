-- What a run asks before it has found anything to do must not depend on how much has been answered.
create index file_held on file (run, path) where state = 'HELD';
create index member_by_path on member (path, run);
