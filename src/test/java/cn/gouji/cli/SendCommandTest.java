package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.desk.PostLock;
import cn.gouji.desk.Workspace;
import cn.gouji.ledger.Mail;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the inbox to the units' mailboxes, through the command line and GreenMail. */
class SendCommandTest extends MailedWorkspace {

    @Test
    void eachUnitGetsItsOwnAndNothingElseOnce() throws Exception {
        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        Map<String, String> received = received();
        assertThat(received).containsOnlyKeys("jia@example.gov.cn", "yi@example.gov.cn");
        assertThat(received.get("jia@example.gov.cn")).contains("甲局|2026").doesNotContain("乙局", "丙局");
        assertThat(received.get("yi@example.gov.cn")).contains("乙局|2026").doesNotContain("甲局", "丙局");
        assertThat(output()).contains("已发出", "丙局", "发出 2 封");
        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);
        assertThat(run("send", folder.toString())).isZero();
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
        assertThat(output()).contains("没有可以发的信");
    }

    @Test
    void whoEndsItEndsItBetweenTwoLettersAndTheRestGoesOutNextTime() throws Exception {
        assertThat(stopped("send", "--confirm", "2", folder.toString())).isEqualTo(130);
        assertThat(output()).contains("发出 1 封，没有发出 0 封，还没有轮到 1 封");
        assertThat(errors()).contains("已停止");
        assertThat(states()).containsOnlyOnce(Mail.State.ACCEPTED);

        assertThat(run("send", "--confirm", "1", folder.toString())).isZero();
        assertThat(received()).containsOnlyKeys("jia@example.gov.cn", "yi@example.gov.cn");
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aDryRunListsAndSendsNothing() throws Exception {
        assertThat(run("send", "--dry-run", folder.toString())).isZero();

        assertThat(output())
                .contains("可以发的信 2 封", "甲局 <jia@example.gov.cn> 【退回修改】", "乙局 <yi@example.gov.cn> 【审核通过】")
                .contains("没有登记邮箱", "丙局");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(states()).containsOnly(Mail.State.DRAFT);
    }

    @Test
    void withoutTheRightCountNothingIsSent() {
        assertThat(run("send", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains("--confirm 2");
        assertThat(run("send", "--confirm", "3", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains("要发的是 2 封，确认的是 3 封");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatACrashLeftOpenIsNotSentAgainUntilAPersonDecides() throws Exception {
        String id = crashed("甲局", true);

        assertThat(run("send", "--confirm", "1", folder.toString())).isEqualTo(3);
        assertThat(received()).containsOnlyKeys("yi@example.gov.cn");
        assertThat(output()).contains("不能确定是否发出的 1 封", "--resend", "--mark-sent", id);

        assertThat(run("send", folder.toString())).isEqualTo(3);
        assertThat(received()).containsOnlyKeys("yi@example.gov.cn");

        assertThat(run("send", "--resend", id, folder.toString())).isZero();
        assertThat(run("send", "--confirm", "1", folder.toString())).isZero();
        assertThat(received()).containsOnlyKeys("jia@example.gov.cn", "yi@example.gov.cn");
        assertThat(run("send", "--resend", id, folder.toString())).isEqualTo(2);
    }

    @Test
    void whatACrashLeftBeforeItsEndWasSentIsSentByItself() throws Exception {
        crashed("甲局", false);

        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        assertThat(received()).containsOnlyKeys("jia@example.gov.cn", "yi@example.gov.cn");
    }

    @Test
    void whatAPersonKnowsToBeSentIsNotSent() throws Exception {
        String id = crashed("甲局", true);

        assertThat(run("send", "--mark-sent", id, folder.toString())).isZero();
        assertThat(run("send", "--confirm", "1", folder.toString())).isZero();

        assertThat(received()).containsOnlyKeys("yi@example.gov.cn");
        assertThat(run("send", "--mark-sent", "ffffffffff", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains("没有编号以 ffffffffff 开头的信");
    }

    @Test
    void aLaterRoundOvertakesTheLetterThatWaits() throws Exception {
        hand("甲局", "warning");
        run("run", folder.toString());
        out.reset();

        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        assertThat(output()).contains("已有后一轮意见的 1 封");
        assertThat(subjects()).anyMatch(subject -> subject.contains("第2次")).hasSize(2);
    }

    @Test
    void oneProgramSendsAtATime() throws Exception {
        PostLock other = PostLock.of(Workspace.in(folder)).orElseThrow();
        try {
            assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(4);
        } finally {
            other.close();
        }

        assertThat(errors()).contains("另一处正在发送");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void aPersonAtATerminalIsAsked() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("3\n".getBytes(StandardCharsets.US_ASCII)));
            assertThat(run(true, "send", folder.toString())).isEqualTo(2);
            assertThat(MAIL.getReceivedMessages()).isEmpty();
            System.setIn(new ByteArrayInputStream("2\n".getBytes(StandardCharsets.US_ASCII)));
            assertThat(run(true, "send", folder.toString())).isZero();
            assertThat(MAIL.getReceivedMessages()).hasSize(2);
        } finally {
            System.setIn(before);
        }
        assertThat(errors()).contains("要发 2 封，输入封数确认");
    }

    @Test
    void withoutAServerTheSettingIsNamed() throws Exception {
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");

        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);

        assertThat(errors()).contains("settings.yaml", "host");
    }

    @Test
    void helpSpeaksBothLanguages() {
        assertThat(run("send", "--help")).isZero();
        assertThat(output()).contains("--confirm", "确认要发的封数", "退出码");
        out.reset();
        assertThat(run("send", "--help", "--lang", "en")).isZero();
        assertThat(output()).contains("--dry-run", "Exit codes");
    }
}
