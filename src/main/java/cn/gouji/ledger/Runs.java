package cn.gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of a ledger (批次). */
public final class Runs {

    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    /** The runs that are not done: at work somewhere, or killed. */
    public List<OpenRun> open() {
        return database.ask(sql -> sql.list(
                Runs::run,
                "select number, name, owner, state, prescribed from run where state <> 'DONE' order by number"));
    }

    /** All runs, oldest first. */
    public List<OpenRun> all() {
        return database.ask(
                sql -> sql.list(Runs::run, "select number, name, owner, state, prescribed from run order by number"));
    }

    /** When the last run to begin began, by the clock of whoever began it. */
    public Optional<Instant> lastStart() {
        return database.ask(sql -> sql.first(
                row -> Instant.parse(row.getString(1)), "select started from run order by started desc limit 1"));
    }

    /**
     * What is noted of a run as a whole.
     *
     * @param engine the program's version
     * @param finished nothing where it is not done
     */
    public record Course(OpenRun run, String engine, Instant started, Optional<Instant> finished) {}

    /** All runs with when they were, oldest first. */
    public List<Course> courses() {
        return database.ask(sql -> sql.list(
                row -> new Course(
                        run(row),
                        row.getString("engine"),
                        Instant.parse(row.getString("started")),
                        Optional.of(row.getString("finished"))
                                .filter(text -> !text.isEmpty())
                                .map(Instant::parse)),
                "select number, name, owner, state, prescribed, engine, started, finished from run order by number"));
    }

    /** What a run begins with: what its folders are called, who works on it, with which program and prescriptions. */
    public record Start(String name, String owner, String engine, String prescribed, Instant now) {}

    /**
     * Begins a run that takes these files, but for those that another run has taken. Where the name is taken, it gets a
     * number.
     *
     * @return nothing where all files are taken
     */
    public Optional<OpenRun> begin(Start start, List<String> paths) {
        return database.ask(sql -> {
            long number = sql.first(row -> row.getLong(1), "select coalesce(max(number), 0) + 1 from run")
                    .orElse(1L);
            List<@Nullable Object[]> ours = new ArrayList<>();
            for (String path : paths) {
                if (sql.update(
                                "insert into claim (path, run) values (?, ?) on conflict (path) do nothing",
                                path,
                                number)
                        == 1) {
                    ours.add(new @Nullable Object[] {number, path});
                }
            }
            if (ours.isEmpty()) {
                return Optional.empty();
            }
            String name = free(sql, start.name());
            sql.update(
                    "insert into run (number, name, owner, state, engine, prescribed, started, finished)"
                            + " values (?, ?, ?, 'TAKEN', ?, ?, ?, '')",
                    number,
                    name,
                    start.owner(),
                    start.engine(),
                    start.prescribed(),
                    start.now().toString());
            sql.updateAll("insert into file (run, path, sha256, state, target) values (?, ?, '', 'TAKEN', '')", ours);
            return Optional.of(new OpenRun(number, name, start.owner(), OpenRun.State.TAKEN, start.prescribed()));
        });
    }

    private static String free(Sql sql, String wanted) throws SQLException {
        String name = wanted;
        for (int number = 2;
                sql.first(row -> 1, "select 1 from run where name = ?", name).isPresent();
                number++) {
            name = wanted + "-" + number;
        }
        return name;
    }

    /**
     * Makes another program the one that works on a run.
     *
     * @return nothing where a third was faster
     */
    public Optional<OpenRun> adopt(OpenRun run, String owner) {
        int adopted = database.ask(sql -> sql.update(
                "update run set owner = ? where number = ? and owner = ? and state <> 'DONE'",
                owner,
                run.number(),
                run.owner()));
        return adopted == 1
                ? Optional.of(new OpenRun(run.number(), run.name(), owner, run.state(), run.prescribed()))
                : Optional.empty();
    }

    /**
     * Notes what the files hold and which of it belongs together.
     *
     * @param hashes what each file held, by its path
     */
    public void planned(long run, Map<String, String> hashes, List<Content> contents, List<Entry> entries) {
        database.tell(sql -> {
            sql.updateAll(
                    "update file set sha256 = ? where run = ? and path = ?",
                    hashes.entrySet().stream()
                            .map(file -> new @Nullable Object[] {file.getValue(), run, file.getKey()})
                            .toList());
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
                row.getString("owner"),
                OpenRun.State.valueOf(row.getString("state")),
                row.getString("prescribed"));
    }
}
