package cn.gouji.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comparing documents came to, kept so that only what is new is compared again (核对结果). */
public final class Comparisons {

    private final Database database;

    Comparisons(Database database) {
        this.database = database;
    }

    /**
     * What some documents came to.
     *
     * @param inputs a digest of all that it was made of; with another one it means nothing
     */
    public record Result(String inputs, String body) {}

    /** What is kept, by subject. */
    public Map<String, Result> all() {
        return database.ask(sql -> {
            Map<String, Result> all = new HashMap<>();
            sql.list(
                    row -> all.put(row.getString(1), new Result(row.getString(2), row.getString(3))),
                    "select subject, inputs, body from compared");
            return all;
        });
    }

    /** Keeps these results instead of what was kept of them, and nothing any more of the subjects that are gone. */
    public void keep(Map<String, Result> fresh, Set<String> gone) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        fresh.forEach((subject, result) -> rows.add(new @Nullable Object[] {subject, result.inputs(), result.body()}));
        List<@Nullable Object[]> lost = new ArrayList<>();
        gone.forEach(subject -> lost.add(new @Nullable Object[] {subject}));
        database.tell(sql -> {
            sql.updateAll(
                    "insert into compared (subject, inputs, body) values (?, ?, ?) on conflict (subject)"
                            + " do update set inputs = excluded.inputs, body = excluded.body",
                    rows);
            sql.updateAll("delete from compared where subject = ?", lost);
        });
    }
}
