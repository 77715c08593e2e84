package cn.gouji.desk;

import cn.gouji.mail.Secret;
import cn.gouji.wording.SettingsFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the mail password comes from: the environment, or a file that nobody but its owner may read (发信密码). */
final class MailPassword {

    /** The variable of the environment. */
    static final String VARIABLE = "GOUJI_MAIL_PASSWORD";

    private static final Set<PosixFilePermission> OWN =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private MailPassword() {}

    /** The password for that user; none is asked for where nobody logs in. */
    static Secret of(MailSettings settings, Path workspace, Map<String, String> environment) {
        String said = environment.getOrDefault(VARIABLE, "");
        if (settings.user().isEmpty() || !said.isEmpty()) {
            return new Secret(said);
        }
        if (settings.passwordFile().isEmpty()) {
            throw new SettingsFault("mail.no-password", Map.of("variable", VARIABLE, "user", settings.user()));
        }
        Path file = workspace.resolve(settings.passwordFile());
        try {
            if (!isPrivate(file)) {
                throw new SettingsFault("mail.open-password", Map.of("file", file));
            }
            String text = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                throw new SettingsFault("mail.empty-password", Map.of("file", file));
            }
            return new Secret(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException unreadable) {
            throw new SettingsFault("settings.unreadable", Map.of("file", file, "what", unreadable.toString()));
        }
    }

    private static boolean isPrivate(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            return OWN.containsAll(posix.readAttributes().permissions());
        }
        AclFileAttributeView windows = Files.getFileAttributeView(file, AclFileAttributeView.class);
        return windows != null && isPrivate(windows.getAcl(), windows.getOwner());
    }

    /** On Windows the system and its administrators see everything anyway. */
    static boolean isPrivate(List<AclEntry> entries, UserPrincipal owner) {
        return entries.stream()
                .filter(entry -> entry.type() == AclEntryType.ALLOW)
                .filter(entry -> entry.permissions().contains(AclEntryPermission.READ_DATA))
                .map(AclEntry::principal)
                .allMatch(reader -> reader.equals(owner) || isSystem(reader.getName()));
    }

    private static boolean isSystem(@Nullable String name) {
        String plain = String.valueOf(name).toUpperCase(Locale.ROOT);
        String last = plain.substring(plain.lastIndexOf('\\') + 1);
        return last.equals("SYSTEM") || last.equals("ADMINISTRATORS");
    }
}
