package cn.gouji.desk;

import cn.gouji.mail.Draft;
import cn.gouji.mail.MailServer;
import cn.gouji.mail.Mailbox;
import cn.gouji.mail.Pace;
import cn.gouji.report.Bureau;
import cn.gouji.wording.SettingsFault;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a bureau sends its letters (发信设置).
 *
 * @param host the server; empty where the bureau sends nothing from here
 * @param user who logs in; empty where the server asks for nobody
 * @param passwordFile where the password stands if not in the environment, relative to the workspace; may be empty
 * @param from the sender's address; empty for the office's own
 * @param certificates a PEM file of certificates to trust besides, relative to the workspace; may be empty
 */
public record MailSettings(
        String host,
        int port,
        MailServer.Security security,
        String user,
        String passwordFile,
        String from,
        String certificates,
        Duration connect,
        Duration timeout,
        Pace pace) {

    /** Nothing is sent. */
    public static final MailSettings DEFAULT = new MailSettings(
            "",
            465,
            MailServer.Security.TLS,
            "",
            "",
            "",
            "",
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            new Pace(4, Duration.ofSeconds(30), 30));

    private static final int STARTTLS_PORT = 587;
    private static final int PLAIN_PORT = 25;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    /** The server as the mail package wants it. */
    MailServer server(Path workspace) {
        return new MailServer(
                host,
                port,
                security,
                user,
                connect,
                timeout,
                Optional.of(certificates).filter(name -> !name.isEmpty()).map(workspace::resolve));
    }

    /** Who sends: the address the server knows us by, with the bureau's name. */
    Mailbox mailbox(Bureau bureau) {
        return new Mailbox(from.isEmpty() ? bureau.replyTo() : from, bureau.name() + bureau.office());
    }

    /** Turns what was written into what is meant; {@code bad} makes the fault for a key and its value. */
    record Reading(BiFunction<String, String, SettingsFault> bad) {

        MailSettings settings(@Nullable WrittenMail written) {
            if (written == null) {
                return DEFAULT;
            }
            String host = matching("host", text(written.host()), HOST.pattern());
            MailServer.Security security = security(text(written.security()));
            String user = text(written.user());
            if (security == MailServer.Security.NONE && !host.isEmpty() && !HERE.contains(host)) {
                throw bad.apply("security", "none");
            }
            String from = text(written.from());
            if (!from.isEmpty() && !Draft.isAddress(from)) {
                throw bad.apply("from", from);
            }
            return new MailSettings(
                    host,
                    number("port", written.port(), 1, 65_535, preset(security)),
                    security,
                    user,
                    path("password-file", text(written.passwordFile())),
                    from,
                    path("certificates", text(written.certificates())),
                    seconds("connect-seconds", written.connectSeconds(), 1, DEFAULT.connect()),
                    seconds("timeout-seconds", written.timeoutSeconds(), 1, DEFAULT.timeout()),
                    pace(written));
        }

        private Pace pace(WrittenMail written) {
            return new Pace(
                    number("attempts", written.attempts(), 1, 20, DEFAULT.pace().attempts()),
                    seconds(
                            "pause-seconds",
                            written.pauseSeconds(),
                            0,
                            DEFAULT.pace().pause()),
                    number(
                            "per-minute",
                            written.perMinute(),
                            1,
                            6_000,
                            DEFAULT.pace().perMinute()));
        }

        private static int preset(MailServer.Security security) {
            return switch (security) {
                case TLS -> DEFAULT.port();
                case STARTTLS -> STARTTLS_PORT;
                case NONE -> PLAIN_PORT;
            };
        }

        private MailServer.Security security(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "", "tls" -> MailServer.Security.TLS;
                case "starttls" -> MailServer.Security.STARTTLS;
                case "none" -> MailServer.Security.NONE;
                default -> throw bad.apply("security", text);
            };
        }

        private Duration seconds(String key, @Nullable String text, int least, Duration preset) {
            return Duration.ofSeconds(number(key, text, least, 3_600, (int) preset.toSeconds()));
        }

        private int number(String key, @Nullable String written, int least, int most, int preset) {
            String text = text(written);
            if (text.isEmpty()) {
                return preset;
            }
            int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
            if (number < least || number > most) {
                throw bad.apply(key, text);
            }
            return number;
        }

        private String path(String key, String text) {
            try {
                return Path.of(text).toString();
            } catch (InvalidPathException wrong) {
                throw bad.apply(key, text);
            }
        }

        private String matching(String key, String text, String pattern) {
            if (!text.isEmpty() && !text.matches(pattern)) {
                throw bad.apply(key, text);
            }
            return text;
        }

        private static String text(@Nullable String written) {
            return written == null ? "" : written.strip();
        }
    }
}
