package cn.gouji.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that the runs of a ledger took from the inbox, and what is in them (收到的文件). */
public final class TakenFiles {

    private final Database database;

    TakenFiles(Database database) {
        this.database = database;
    }

    /** The files that some run has taken and not yet put away. */
    public Set<String> claimed() {
        return new HashSet<>(database.ask(sql -> sql.list(row -> row.getString(1), "select path from claim")));
    }

    /** The files of a run, by path. */
    public List<Taken> of(long run) {
        return database.ask(sql -> sql.list(
                row -> new Taken(
                        row.getString("path"),
                        row.getString("sha256"),
                        Taken.State.valueOf(row.getString("state")),
                        row.getString("target")),
                "select path, sha256, state, target from file where run = ? order by path",
                run));
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

    /** Notes where files go, before they are moved. */
    public void decided(long run, List<Taken> files) {
        database.tell(sql -> sql.updateAll(
                "update file set target = ? where run = ? and path = ?",
                files.stream()
                        .map(file -> new @Nullable Object[] {file.target(), run, file.path()})
                        .toList()));
    }

    /** Notes what became of files; nothing holds their places in the inbox any more. */
    public void settled(long run, List<Taken> files) {
        database.tell(sql -> {
            sql.updateAll(
                    "update file set target = ?, state = ? where run = ? and path = ?",
                    files.stream()
                            .map(file -> new @Nullable Object[] {
                                file.target(), file.state().name(), run, file.path()
                            })
                            .toList());
            sql.updateAll(
                    "delete from claim where path = ? and run = ?",
                    files.stream()
                            .map(file -> new @Nullable Object[] {file.path(), run})
                            .toList());
        });
    }

    /** The files that are held, each with the name of the unit that its submission prints. */
    public List<Held> held() {
        return database.ask(sql -> sql.list(
                row -> new Held(
                        row.getLong("run"),
                        new Taken(
                                row.getString("path"),
                                row.getString("sha256"),
                                Taken.State.HELD,
                                row.getString("target")),
                        row.getString("unit"),
                        Entry.State.valueOf(row.getString("why"))),
                "select distinct f.run, f.path, f.sha256, f.target, s.unit, s.state as why from file f"
                        + " join member m on m.run = f.run and m.path = f.path"
                        + " join submission s on s.run = m.run and s.number = m.number"
                        + " and s.state in ('HELD', 'ASIDE')"
                        + " where f.state = 'HELD' order by f.run, f.path, s.unit"));
    }

    /**
     * A file that is held.
     *
     * @param why whether its unit is awaited or a person
     */
    public record Held(long run, Taken file, String unit, Entry.State why) {}
}
