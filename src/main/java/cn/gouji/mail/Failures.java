package cn.gouji.mail;

import cn.gouji.text.OneLine;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Tells from a failure what came of a letter: what passes, what does not, and what nobody can tell. */
final class Failures {

    private static final int FOR_GOOD = 500;
    private static final int TOO_BIG = 552;
    private static final int LONGEST = 300;
    private static final Pattern TEMPORARY = Pattern.compile("4\\d\\d.*|\\[EOF]|", Pattern.DOTALL);

    private Failures() {}

    /** Encryption and log-in do not mend themselves; a server that is not there, or busy, may. */
    static Reply onConnecting(MessagingException failure, Secret password) {
        List<Throwable> chain = chain(failure);
        boolean broken = has(chain, SocketException.class)
                || has(chain, SocketTimeoutException.class)
                || has(chain, EOFException.class);
        boolean login = failure instanceof AuthenticationFailedException
                && !TEMPORARY.matcher(text(failure)).matches();
        boolean wrong = login
                || has(chain, SSLException.class)
                || has(chain, UnknownHostException.class)
                || text(failure).contains("STARTTLS");
        Reply.Kind kind = wrong && !broken ? Reply.Kind.MISCONFIGURED : Reply.Kind.UNREACHABLE;
        return new Reply(kind, line(said(chain), password));
    }

    /** Only after the end of the content is a missing answer a riddle. */
    static Reply onSending(SmtpDialogue.Stage stage, MessagingException failure, Secret password) {
        List<Throwable> chain = chain(failure);
        return new Reply(kind(stage, code(chain)), line(said(chain), password));
    }

    private static Reply.Kind kind(SmtpDialogue.Stage stage, OptionalInt code) {
        if (stage == SmtpDialogue.Stage.TAKEN) {
            return Reply.Kind.TAKEN;
        }
        if (code.isEmpty()) {
            return stage == SmtpDialogue.Stage.END ? Reply.Kind.UNSURE : Reply.Kind.POSTPONED;
        }
        if (code.getAsInt() < FOR_GOOD) {
            return Reply.Kind.POSTPONED;
        }
        boolean sender = stage == SmtpDialogue.Stage.SENDER && code.getAsInt() != TOO_BIG;
        return sender ? Reply.Kind.MISCONFIGURED : Reply.Kind.REFUSED;
    }

    /** What the server answered, where it answered no. */
    private static OptionalInt code(List<Throwable> chain) {
        for (Throwable failure : chain) {
            int code = failure instanceof SMTPSendFailedException sending
                    ? sending.getReturnCode()
                    : failure instanceof SMTPSenderFailedException from
                            ? from.getReturnCode()
                            : failure instanceof SMTPAddressFailedException to ? to.getReturnCode() : -1;
            if (code >= FOR_GOOD - 100) {
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> kind) {
        return chain.stream().anyMatch(kind::isInstance);
    }

    /** A failure with what it wraps; mail failures wrap in a way of their own. */
    private static List<Throwable> chain(MessagingException failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable at = failure; at != null && !chain.contains(at); at = next(at)) {
            chain.add(at);
        }
        return chain;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    /** The innermost words: the others only wrap them. */
    private static String said(List<Throwable> chain) {
        String said = "";
        for (Throwable failure : chain) {
            if (!text(failure).isBlank()) {
                said = failure instanceof IOException
                        ? failure.getClass().getSimpleName() + ": " + text(failure)
                        : text(failure);
            }
        }
        return said;
    }

    private static String text(Throwable failure) {
        String text = failure.getMessage();
        return text == null ? "" : text.strip();
    }

    /** What a server said as one line of bearable length, the password hidden should it stand in it. */
    static String line(String said, Secret password) {
        String line = password.hiddenIn(OneLine.of(said));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
