package cn.gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The submissions of a ledger and their answers (报送与答复). */
public final class Submissions {

    private static final String COLUMNS = "run, number, state, unit, unit_key, code, year, kind, round, passed, errors,"
            + " warnings, hints, unverifiable, roundings, crashes, answered, detail";
    private static final String SELECT = "select " + COLUMNS + " from submission";

    private final Database database;

    Submissions(Database database) {
        this.database = database;
    }

    /** The submissions of a run. */
    public List<Entry> of(long run) {
        return database.ask(sql -> withMembers(sql, SELECT + " where run = ? order by number", run));
    }

    /** Every submission, oldest first. */
    public List<Entry> all() {
        return database.ask(sql -> withMembers(sql, SELECT + " order by run, number"));
    }

    /** The answered submissions of a unit, year and kind, newest first. */
    public List<Entry> answered(Whose whose) {
        return database.ask(sql -> withMembers(
                sql,
                SELECT + " where unit_key = ? and year = ? and kind = ? and state = 'ANSWERED'"
                        + " order by round desc, run desc, number desc",
                whose.key(),
                whose.year(),
                whose.kind()));
    }

    /** An answered submission, under the same prescriptions, that holds all of these contents; the newest. */
    public Optional<Entry> holding(List<String> contents, String prescribed) {
        return database.ask(sql -> {
            for (SubmissionKey key : sql.list(
                    Submissions::key,
                    "select distinct s.run, s.number from submission s"
                            + " join run r on r.number = s.run and r.prescribed = ?"
                            + " join member m on m.run = s.run and m.number = s.number"
                            + " join content c on c.run = m.run and c.path = m.path and c.entry = m.entry"
                            + " where c.sha256 = ? and s.state = 'ANSWERED' order by s.run desc, s.number desc",
                    prescribed,
                    contents.get(0))) {
                if (hashes(sql, key).containsAll(contents)) {
                    return withMembers(sql, SELECT + " where run = ? and number = ?", key.run(), key.number()).stream()
                            .findFirst();
                }
            }
            return Optional.empty();
        });
    }

    /** What an answered submission was made of, in its order, and where it lies. */
    public List<Original> originals(SubmissionKey key) {
        return database.ask(sql -> sql.list(
                row -> new Original(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                "select c.name, c.sha256, case when f.state = 'ARCHIVED' then f.target else m.path end, m.entry"
                        + " from member m join content c on c.run = m.run and c.path = m.path and c.entry = m.entry"
                        + " left join file f on f.run = m.run and f.path = m.path"
                        + " where m.run = ? and m.number = ? order by m.position",
                key.run(),
                key.number()));
    }

    /** How often a file that lay at that path was answered by other runs. */
    public int answeredAt(String path, long run) {
        return database.ask(sql -> sql.first(
                        row -> row.getInt(1),
                        "select count(distinct s.run) from submission s"
                                + " join member m on m.run = s.run and m.number = s.number"
                                + " where m.path = ? and s.state = 'ANSWERED' and s.run <> ?",
                        path,
                        run)
                .orElse(0));
    }

    /** What was noted of an answered submission. */
    public Noted noted(SubmissionKey key) {
        return database.ask(sql -> NotedRows.read(sql, key));
    }

    /** What the bureau has still to judge of what the unit said to an answer. */
    public List<Noted.Said> said(SubmissionKey key) {
        return database.ask(sql -> NotedRows.said(sql, key));
    }

    /** A cause that was found, of any submission. */
    public record Cause(SubmissionKey key, Noted.Fault fault) {}

    /** Every cause that could be checked, of every submission, in order. */
    public List<Cause> causes() {
        return database.ask(sql -> sql.list(
                row -> new Cause(key(row), NotedRows.fault(row)),
                "select * from finding where under < 0 and severity <> 'UNVERIFIABLE' order by run, number, position"));
    }

    /** What was found in an answered submission: each cause, and behind it what follows from it. */
    public List<Noted.Fault> faults(SubmissionKey key) {
        return database.ask(sql -> NotedRows.faults(sql, key));
    }

    /** The files of an answer, in the order they were given. */
    public List<String> answers(SubmissionKey key) {
        return database.ask(sql -> sql.list(
                row -> row.getString(1),
                "select path from answer where run = ? and number = ? order by position",
                key.run(),
                key.number()));
    }

    /** What is kept of an answered submission for comparisons; nothing where an older program answered it. */
    public Optional<String> kept(SubmissionKey key) {
        return database.ask(sql -> sql.first(
                row -> row.getString(1),
                "select body from kept where run = ? and number = ?",
                key.run(),
                key.number()));
    }

    /**
     * Notes an answer as a whole: from now on it is given, and will not be given again.
     *
     * @param kept what is kept for comparisons with other documents
     * @param files the paths of its files, which belong to no other answer
     */
    public void answered(
            SubmissionKey key, Entry.Result result, Noted noted, String kept, List<String> files, Optional<Mail> mail) {
        database.tell(sql -> {
            sql.update("insert into kept (run, number, body) values (?, ?, ?)", key.run(), key.number(), kept);
            List<@Nullable Object[]> paths = new ArrayList<>();
            files.forEach(path -> paths.add(new @Nullable Object[] {path, key.run(), key.number(), paths.size()}));
            sql.updateAll("insert into answer (path, run, number, position) values (?, ?, ?, ?)", paths);
            sql.update(
                    "update submission set state = 'ANSWERED', round = ?, passed = ?, errors = ?, warnings = ?, hints = ?,"
                            + " unverifiable = ?, roundings = ?, crashes = ?, answered = ? where run = ? and number = ?",
                    result.round(),
                    result.passed(),
                    result.errors(),
                    result.warnings(),
                    result.hints(),
                    result.unverifiable(),
                    result.roundings(),
                    result.crashes(),
                    result.answered(),
                    key.run(),
                    key.number());
            NotedRows.write(sql, key, noted);
            if (mail.isPresent()) {
                Mails.write(sql, mail.get());
            }
        });
    }

    /** Notes that a submission could not be answered; its files are left where they were. */
    public void failed(SubmissionKey key, String why) {
        unanswered(key, Entry.State.FAILED, why);
    }

    /** Notes that a person has to decide about a submission. */
    public void aside(SubmissionKey key, String why) {
        unanswered(key, Entry.State.ASIDE, why);
    }

    private void unanswered(SubmissionKey key, Entry.State state, String why) {
        database.tell(sql -> sql.update(
                "update submission set state = ?, detail = ? where run = ? and number = ?",
                state.name(),
                why,
                key.run(),
                key.number()));
    }

    static void write(Sql sql, Entry entry) throws SQLException {
        Entry.Result result = entry.result();
        SubmissionKey key = entry.key();
        sql.update(
                "insert into submission (" + COLUMNS + ")"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.run(),
                key.number(),
                entry.state().name(),
                entry.whose().unit(),
                entry.whose().key(),
                entry.whose().code(),
                entry.whose().year(),
                entry.whose().kind(),
                result.round(),
                result.passed(),
                result.errors(),
                result.warnings(),
                result.hints(),
                result.unverifiable(),
                result.roundings(),
                result.crashes(),
                result.answered(),
                entry.detail());
        List<@Nullable Object[]> members = new ArrayList<>();
        for (Entry.Member member : entry.contents()) {
            members.add(
                    new @Nullable Object[] {key.run(), key.number(), members.size(), member.path(), member.entry()});
        }
        sql.updateAll("insert into member (run, number, position, path, entry) values (?, ?, ?, ?, ?)", members);
    }

    /** What they are made of is asked for all of them at once. */
    private static List<Entry> withMembers(Sql sql, String query, Object... values) throws SQLException {
        Map<SubmissionKey, List<Entry.Member>> members = new HashMap<>();
        sql.list(
                row -> members.computeIfAbsent(key(row), absent -> new ArrayList<>())
                        .add(new Entry.Member(row.getString("path"), row.getString("entry"))),
                "select m.run, m.number, m.path, m.entry from member m join (" + query + ") s"
                        + " on s.run = m.run and s.number = m.number order by m.position",
                values);
        return sql.list(row -> entry(row, members.getOrDefault(key(row), List.of())), query, values);
    }

    private static List<String> hashes(Sql sql, SubmissionKey key) throws SQLException {
        return sql.list(
                row -> row.getString(1),
                "select c.sha256 from member m"
                        + " join content c on c.run = m.run and c.path = m.path and c.entry = m.entry"
                        + " where m.run = ? and m.number = ?",
                key.run(),
                key.number());
    }

    private static SubmissionKey key(ResultSet row) throws SQLException {
        return new SubmissionKey(row.getLong("run"), row.getInt("number"));
    }

    private static Entry entry(ResultSet row, List<Entry.Member> members) throws SQLException {
        Entry.Result result = new Entry.Result(
                row.getInt("round"),
                row.getInt("passed") != 0,
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getInt("hints"),
                row.getInt("unverifiable"),
                row.getInt("roundings"),
                row.getInt("crashes"),
                row.getString("answered"));
        return new Entry(
                key(row),
                Entry.State.valueOf(row.getString("state")),
                Whose.of(row),
                result,
                members,
                row.getString("detail"));
    }
}
