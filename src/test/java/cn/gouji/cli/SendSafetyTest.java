package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit's letter reaches its registered address or nobody, and the password is seen nowhere. */
class SendSafetyTest extends MailedWorkspace {

    @Test
    void anAddressThatWasChangedSinceIsUsedAndSaid() throws Exception {
        register("001,甲局,,xin@example.gov.cn", "002,乙局,,yi@example.gov.cn", "003,丙局,,");

        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        assertThat(received()).containsOnlyKeys("xin@example.gov.cn", "yi@example.gov.cn");
        assertThat(output()).contains("原来是 jia@example.gov.cn");
    }

    @Test
    void aNameThatHasComeToMeanAnotherUnitGetsNothing() throws Exception {
        register("001,甲局（原）,,jia@example.gov.cn", "009,乙局,甲局,yi@example.gov.cn", "003,丙局,,");

        assertThat(run("send", "--confirm", "1", folder.toString())).isEqualTo(2);

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(output()).contains("没有可以发的信").contains("没有登记邮箱、或登记的编码和名称已经不是同一个单位的 3 封");
    }

    @Test
    void twoUnitsOfOneNameStopEverything() throws Exception {
        register("001,甲局,,jia@example.gov.cn", "002,甲 局,,yi@example.gov.cn");

        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(errors()).contains("units.xlsx", "甲 局");
    }

    @Test
    void aDraftInThePlaceOfAnotherUnitsIsNotSent() throws Exception {
        List<Path> drafts = drafts();
        Files.copy(drafts.get(1), drafts.get(0), StandardCopyOption.REPLACE_EXISTING);

        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(3);

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        received()
                .forEach((address, text) ->
                        assertThat(text).contains(address.equals("jia@example.gov.cn") ? "甲局|2026" : "乙局|2026"));
        assertThat(output()).contains("草稿有改动");
    }

    @Test
    void thePasswordIsNeitherSaidNorWritten() throws Exception {
        settings("wrong-88-password");
        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);
        settings(PASSWORD);
        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        assertThat(output()).contains("535", "发信服务器不接受");
        assertThat(output() + errors()).doesNotContain(PASSWORD, "wrong-88-password");
        for (Path file : tree(folder)) {
            if (Files.isRegularFile(file) && !file.endsWith("password")) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain(PASSWORD, "wrong-88-password");
            }
        }
    }

    @Test
    void aPasswordFileThatOthersCanReadIsNotUsed() throws Exception {
        Files.setPosixFilePermissions(folder.resolve("password"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);

        assertThat(errors()).contains("别人也能读", "chmod 600").doesNotContain(PASSWORD);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }
}
