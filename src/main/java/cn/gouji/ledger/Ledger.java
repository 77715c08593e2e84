package cn.gouji.ledger;

import java.util.UUID;

/** The ledger of a workspace. Safe for use by many threads; several programs may have it open at once. */
public final class Ledger implements AutoCloseable {

    private final Database database;
    private final LedgerPlace place;

    private Ledger(LedgerPlace place) {
        this.place = place;
        this.database = new Database(place);
    }

    /** Opens the ledger at that place and brings it to the newest form; a new one where there is none. */
    public static Ledger open(LedgerPlace place) {
        Ledger ledger = new Ledger(place);
        try {
            Migrations.apply(ledger.database, place);
            return ledger;
        } catch (RuntimeException | Error failed) {
            ledger.close();
            throw failed;
        }
    }

    /** Where it is. */
    public LedgerPlace place() {
        return place;
    }

    /** Which workspace it belongs to: an id that is made once and stays. */
    public String workspace() {
        String fresh = UUID.randomUUID().toString();
        return database.ask(sql -> {
            sql.update("insert into workspace (single, id) values (1, ?) on conflict (single) do nothing", fresh);
            return sql.first(row -> row.getString(1), "select id from workspace")
                    .orElse(fresh);
        });
    }

    /** The runs. */
    public Runs runs() {
        return new Runs(database);
    }

    /** What the runs took from the inbox. */
    public TakenFiles files() {
        return new TakenFiles(database);
    }

    /** What was answered. */
    public Submissions submissions() {
        return new Submissions(database);
    }

    /** What programs did not get through. */
    public Trials trials() {
        return new Trials(database);
    }

    /** What comparing documents came to. */
    public Comparisons comparisons() {
        return new Comparisons(database);
    }

    /** The letters. */
    public Mails mails() {
        return new Mails(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
