package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may read a password file on Windows, where there are lists instead of rwx. */
class MailPasswordTest {

    private static final UserPrincipal OWNER = new Named("BUREAU\\zhang");

    private record Named(String getName) implements UserPrincipal {}

    @Test
    void theOwnerAndTheSystemMay() {
        assertThat(MailPassword.isPrivate(
                        readers(OWNER.getName(), "NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators"), OWNER))
                .isTrue();
    }

    @Test
    void nobodyElseMay() {
        assertThat(MailPassword.isPrivate(readers(OWNER.getName(), "BUILTIN\\Users"), OWNER))
                .isFalse();
        assertThat(MailPassword.isPrivate(readers("Everyone"), OWNER)).isFalse();
    }

    private static List<AclEntry> readers(String... names) {
        return Arrays.stream(names)
                .map(name -> AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(name.equals(OWNER.getName()) ? OWNER : new Named(name))
                        .setPermissions(AclEntryPermission.READ_DATA)
                        .build())
                .toList();
    }
}
