package cn.gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of a ledger and the files they took (批次). */
public final class Runs {

    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    /** The runs that are not done: at work somewhere, or killed. */
    public List<OpenRun> open() {
        return database.ask(sql -> sql.list(
                Runs::run, "select number, name, state, prescribed from run where state <> 'DONE' order by number"));
    }

    /** All runs, oldest first. */
    public List<OpenRun> all() {
        return database.ask(
                sql -> sql.list(Runs::run, "select number, name, state, prescribed from run order by number"));
    }

    /**
     * Begins a run that takes these files, but for those that another run has taken.
     *
     * @return nothing where all are taken
     */
    public Optional<OpenRun> begin(String name, String engine, String prescribed, Instant now, List<String> paths) {
        return database.ask(sql -> {
            long number = sql.first(row -> row.getLong(1), "select coalesce(max(number), 0) + 1 from run")
                    .orElse(1L);
            List<String> ours = new ArrayList<>();
            for (String path : paths) {
                if (sql.update(
                                "insert into claim (path, run) values (?, ?) on conflict (path) do nothing",
                                path,
                                number)
                        == 1) {
                    ours.add(path);
                }
            }
            if (ours.isEmpty()) {
                return Optional.empty();
            }
            sql.update(
                    "insert into run (number, name, state, engine, prescribed, started, finished)"
                            + " values (?, ?, 'TAKEN', ?, ?, ?, '')",
                    number,
                    name,
                    engine,
                    prescribed,
                    now.toString());
            sql.updateAll(
                    "insert into file (run, path, sha256, state, target) values (?, ?, '', 'TAKEN', '')",
                    ours.stream()
                            .map(path -> new @Nullable Object[] {number, path})
                            .toList());
            return Optional.of(new OpenRun(number, name, OpenRun.State.TAKEN, prescribed));
        });
    }

    /** The files of a run, by path. */
    public List<Taken> files(long run) {
        return database.ask(sql -> sql.list(
                row -> new Taken(
                        row.getString("path"),
                        row.getString("sha256"),
                        Taken.State.valueOf(row.getString("state")),
                        row.getString("target")),
                "select path, sha256, state, target from file where run = ? order by path",
                run));
    }

    /** Notes what the files hold and which of it belongs together. */
    public void planned(long run, List<Content> contents, List<Entry> entries) {
        database.tell(sql -> {
            for (Content content : contents) {
                sql.update(
                        "insert into content (run, path, entry, name, sha256, state, detail) values (?, ?, ?, ?, ?, ?, ?)",
                        run,
                        content.path(),
                        content.entry(),
                        content.name(),
                        content.sha256(),
                        content.state().name(),
                        content.detail());
            }
            for (Entry entry : entries) {
                Submissions.write(sql, entry);
            }
            sql.update("update run set state = 'PLANNED' where number = ?", run);
        });
    }

    /** What the files of a run hold. */
    public List<Content> contents(long run) {
        return database.ask(sql -> sql.list(
                row -> new Content(
                        row.getString("path"),
                        row.getString("entry"),
                        row.getString("name"),
                        row.getString("sha256"),
                        Content.State.valueOf(row.getString("state")),
                        row.getString("detail")),
                "select path, entry, name, sha256, state, detail from content where run = ? order by path, entry",
                run));
    }

    /** Notes where a file goes, before it is moved. */
    public void decided(long run, Taken file) {
        database.tell(sql -> sql.update(
                "update file set sha256 = ?, target = ? where run = ? and path = ?",
                file.sha256(),
                file.target(),
                run,
                file.path()));
    }

    /** Notes what became of a file; nothing holds its place in the inbox any more. */
    public void settled(long run, Taken file) {
        database.tell(sql -> {
            sql.update(
                    "update file set sha256 = ?, target = ?, state = ? where run = ? and path = ?",
                    file.sha256(),
                    file.target(),
                    file.state().name(),
                    run,
                    file.path());
            sql.update("delete from claim where path = ? and run = ?", file.path(), run);
        });
    }

    /** Notes that a run is done. */
    public void done(long run, Instant now) {
        database.tell(sql -> {
            sql.update("delete from claim where run = ?", run);
            sql.update("update run set state = 'DONE', finished = ? where number = ?", now.toString(), run);
        });
    }

    private static OpenRun run(ResultSet row) throws SQLException {
        return new OpenRun(
                row.getLong("number"),
                row.getString("name"),
                OpenRun.State.valueOf(row.getString("state")),
                row.getString("prescribed"));
    }
}
