package cn.gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The letters of a ledger and what has become of them (发件记录). */
public final class Mails {

    private static final String COLUMNS =
            "message_id, run, number, unit, unit_key, code, year, kind, round, recipient, subject, draft, hash,"
                    + " state, attempts, changed, accepted, error";

    private final Database database;

    Mails(Database database) {
        this.database = database;
    }

    /** The letters in these states, in the order they were written; all where none is named. */
    public List<Mail> in(Mail.State... states) {
        String wanted = Arrays.stream(states.length == 0 ? Mail.State.values() : states)
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", "));
        return database.ask(sql -> sql.list(
                Mails::mail,
                "select " + COLUMNS + " from mail where state in (" + wanted + ") order by run, number, message_id"));
    }

    /** The letter of that Message-ID. */
    public Optional<Mail> find(String messageId) {
        return database.ask(
                sql -> sql.first(Mails::mail, "select " + COLUMNS + " from mail where message_id = ?", messageId));
    }

    /** Notes a letter that answers no submission; one that is there already stays as it is. */
    public void drafted(Mail mail) {
        database.tell(sql -> write(sql, mail));
    }

    /**
     * Notes that a letter is about to be handed to a server.
     *
     * @return whether it is ours to send; not where another program has taken it, or it went out already
     */
    public boolean sending(String messageId, Instant now) {
        return database.ask(sql -> sql.update(
                        "update mail set state = 'SENDING', attempts = attempts + 1, changed = ?, error = ''"
                                + " where message_id = ? and state in ('DRAFT', 'FAILED')",
                        now.toString(),
                        messageId)
                == 1);
    }

    /** Notes that the server took it. */
    public void accepted(String messageId, Instant now) {
        database.tell(sql -> sql.update(
                "update mail set state = 'ACCEPTED', changed = ?, accepted = ?, error = '' where message_id = ?",
                now.toString(),
                now.toString(),
                messageId));
    }

    /** Notes that it did not go out and may be tried again. */
    public void failed(String messageId, String why, Instant now) {
        left(messageId, Mail.State.FAILED, why, now);
    }

    /** Notes that the server refused it for good. */
    public void refused(String messageId, String why, Instant now) {
        left(messageId, Mail.State.REFUSED, why, now);
    }

    /** Notes that nobody can tell whether it went out. */
    public void unsure(String messageId, String why, Instant now) {
        left(messageId, Mail.State.UNSURE, why, now);
    }

    /** Takes back a decision: the letter may be sent, as if it never had been. */
    public void again(String messageId, Instant now) {
        left(messageId, Mail.State.DRAFT, "", now);
    }

    private void left(String messageId, Mail.State state, String why, Instant now) {
        database.tell(sql -> sql.update(
                "update mail set state = ?, changed = ?, error = ? where message_id = ? and state <> 'ACCEPTED'",
                state.name(),
                now.toString(),
                why,
                messageId));
    }

    static void write(Sql sql, Mail mail) throws SQLException {
        sql.update(
                "insert into mail (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (message_id) do nothing",
                mail.messageId(),
                mail.submission().run(),
                mail.submission().number(),
                mail.whose().unit(),
                mail.whose().key(),
                mail.whose().code(),
                mail.whose().year(),
                mail.whose().kind(),
                mail.round(),
                mail.recipient(),
                mail.subject(),
                mail.draft(),
                mail.hash(),
                mail.state().name(),
                mail.attempts(),
                mail.changed().toString(),
                mail.accepted().map(Instant::toString).orElse(""),
                mail.error());
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getString("message_id"),
                new SubmissionKey(row.getLong("run"), row.getInt("number")),
                Whose.of(row),
                row.getInt("round"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("draft"),
                row.getString("hash"),
                Mail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.parse(row.getString("changed")),
                Optional.of(row.getString("accepted"))
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse),
                row.getString("error"));
    }
}
