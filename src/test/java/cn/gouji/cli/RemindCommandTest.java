package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(output()).contains("乙局 <yi@example.gov.cn> 项目支出绩效自评", "丁局 <ding@example.gov.cn> 部门预算", "戊局（没有登记邮箱）");
        assertThat(output()).doesNotContain("甲局", "乙局 <yi@example.gov.cn> 部门预算").contains("写了 3 封");
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
        assertThat(received().get("yi@example.gov.cn")).contains("【催报】2025年", "尚未收到");
        assertThat(received().get("ding@example.gov.cn")).contains("【审核通过】").doesNotContain("催报");
    }

    @Test
    void whereNothingIsExpectedNobodyIsReminded() throws Exception {
        register("001,甲局,,jia@example.gov.cn");

        assertThat(run("remind", folder.toString())).isEqualTo(2);

        assertThat(errors()).contains("units.xlsx", "应报材料");
    }
}
