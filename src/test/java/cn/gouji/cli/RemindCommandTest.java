package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.LedgerPlace;
import cn.gouji.ledger.Mail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units that have not handed in what is expected of them are reminded, and no others. */
class RemindCommandTest extends MailedWorkspace {

    @BeforeEach
    void expecting() throws Exception {
        register(
                "001,甲局,,jia@example.gov.cn,2026年部门预算",
                "002,乙局,,yi@example.gov.cn,2026年部门预算、2025年绩效自评",
                "004,丁局,,ding@example.gov.cn,部门预算",
                "005,戊局,,,部门预算");
    }

    @Test
    void whoHasNotHandedInIsRemindedOnceADay() throws Exception {
        assertThat(run("remind", folder.toString())).isZero();

        assertThat(output())
                .contains("乙局 <yi@example.gov.cn> 2025年项目支出绩效自评", "丁局 <ding@example.gov.cn> 部门预算", "戊局（没有登记邮箱）");
        assertThat(output())
                .doesNotContain("甲局", "乙局 <yi@example.gov.cn> 2026年部门预算")
                .contains("写了 3 封");
        day--;
        assertThat(run("remind", folder.toString())).isZero();
        assertThat(output()).contains("今天已经催过");
    }

    @Test
    void aReminderGoesOutLikeAnyLetterUnlessSomethingCameMeanwhile() throws Exception {
        run("send", "--confirm", "2", folder.toString());
        run("remind", folder.toString());
        hand("丁局", "pass");
        run("run", folder.toString());
        out.reset();

        assertThat(run("send", "--confirm", "2", folder.toString()))
                .as(output())
                .isZero();

        assertThat(output()).contains("已有后一轮意见的 1 封");
        assertThat(subjects()).filteredOn(subject -> subject.contains("催报")).hasSize(1);
        assertThat(received().get("yi@example.gov.cn")).contains("【催报】1份材料", "1. 2025年项目支出绩效自评");
        assertThat(received().get("ding@example.gov.cn")).contains("【审核通过】").doesNotContain("催报");
    }

    @Test
    void aUnitGetsOneLetterThatNamesAllItOwesAtItsOwnAddressOnly() throws Exception {
        register(
                "005,戊局,,wu@example.gov.cn,2026年部门预算、2025年部门预算、2025年绩效自评",
                "006,己局,,ji@example.gov.cn,部门预算",
                "007,己局本级,,ji7@example.gov.cn,2025年绩效自评");

        assertThat(run("remind", folder.toString())).as(errors()).isZero();
        assertThat(output()).contains("写了 3 封", "戊局 <wu@example.gov.cn> 2026年部门预算、2025年部门预算、2025年项目支出绩效自评");
        run("send", "--confirm", "3", folder.toString());

        Map<String, String> received = received();
        assertThat(received.get("wu@example.gov.cn"))
                .contains("【催报】3份材料", "1. 2026年部门预算\n2. 2025年部门预算\n3. 2025年项目支出绩效自评\n")
                .doesNotContain("己局");
        assertThat(received.get("ji@example.gov.cn")).contains("1. 部门预算").doesNotContain("2. ", "自评");
        assertThat(received.get("ji7@example.gov.cn"))
                .contains("1. 2025年项目支出绩效自评")
                .doesNotContain("2. ");
    }

    /** Message-IDs are made of what letters say: the same letter has the same one, one that says less has another. */
    @Test
    void whenSomeOfItHasComeTheLetterIsWrittenAnewAndTheOldOneIsNotSent() throws Exception {
        register("004,丁局,,ding@example.gov.cn,2026年部门预算、2025年绩效自评");
        run("remind", folder.toString());
        day--;
        run("remind", folder.toString());
        assertThat(reminders()).hasSize(1);
        hand("丁局", "error");
        run("run", folder.toString());
        out.reset();
        day -= 2;

        run("remind", folder.toString());

        assertThat(output()).contains("写了 1 封", "丁局 <ding@example.gov.cn> 2025年项目支出绩效自评");
        assertThat(reminders()).hasSize(2).doesNotHaveDuplicates();
        run("send", "--confirm", "2", folder.toString());
        assertThat(subjects()).filteredOn(subject -> subject.contains("催报")).containsExactly("【催报】1份材料尚未收到（丁局）");
    }

    private List<String> reminders() {
        try (Ledger ledger = Ledger.open(LedgerPlace.file(folder.resolve("gouji.db")))) {
            return ledger.mails().in().stream()
                    .filter(mail -> mail.round() == 0)
                    .map(Mail::messageId)
                    .toList();
        }
    }

    @Test
    void whereNothingIsExpectedNobodyIsReminded() throws Exception {
        register("001,甲局,,jia@example.gov.cn");

        assertThat(run("remind", folder.toString())).isEqualTo(2);

        assertThat(errors()).contains("units.xlsx", "应报材料");
    }
}
