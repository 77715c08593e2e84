package cn.gouji.ledger;

import java.util.HashMap;
import java.util.Map;

/** How often programs did not get through a piece of work (未完成的尝试). */
public final class Trials {

    private final Database database;

    Trials(Database database) {
        this.database = database;
    }

    /** The pieces of work that were not got through, and how often; usually none. */
    public Map<String, Integer> all() {
        return database.ask(sql -> {
            Map<String, Integer> all = new HashMap<>();
            sql.list(row -> all.put(row.getString(1), row.getInt(2)), "select piece, tries from trial");
            return all;
        });
    }

    /** One more that is begun and, as long as nobody says so, not got through. */
    public void begun(String piece) {
        database.tell(sql -> sql.update(
                "insert into trial (piece, tries) values (?, 1)"
                        + " on conflict (piece) do update set tries = trial.tries + 1",
                piece));
    }

    /** It ended in good order, so that this time does not count. */
    public void undone(String piece) {
        database.tell(sql -> {
            sql.update("update trial set tries = tries - 1 where piece = ?", piece);
            sql.update("delete from trial where piece = ? and tries <= 0", piece);
        });
    }

    /** It was got through. */
    public void done(String piece) {
        database.tell(sql -> sql.update("delete from trial where piece = ?", piece));
    }
}
