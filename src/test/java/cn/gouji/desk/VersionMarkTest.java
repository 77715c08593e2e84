package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionMarkTest {

    /** The second is the later one. */
    @ParameterizedTest
    @CsvSource({
        "说明.docx, 说明（改）.docx",
        "说明.docx, 说明(修改稿).docx",
        "说明初稿.docx, 说明.docx",
        "初稿.xlsx, 定稿.xlsx",
        "说明（修订）.docx, 说明（最终版）.docx",
        "预算表v1.xlsx, 预算表V2.xlsx",
        "预算表.xlsx, 预算表第2稿.xlsx",
        "预算表第二稿.xlsx, 预算表三稿.xlsx",
        "说明20260110.docx, 说明20260118.docx",
        "说明2026.1.9.docx, 说明2026年1月10日.docx",
    })
    void theNamesTellTheLaterOne(String earlier, String later) {
        assertThat(VersionMark.of(earlier).compare(VersionMark.of(later))).hasValue(-1);
        assertThat(VersionMark.of(later).compare(VersionMark.of(earlier))).hasValue(1);
        assertThat(VersionMark.of(earlier).bare())
                .isEqualTo(VersionMark.of(later).bare());
    }

    @ParameterizedTest
    @CsvSource({
        "发展和改革局说明.docx, 说明.docx",
        "说明.docx, 说明(1).docx",
        "说明.docx, 说明 - 副本.docx",
        "2026年预算.xlsx, 2025年预算.xlsx",
        "高新区说明.docx, 说明.docx",
        "说明初稿20260118.docx, 说明定稿20260110.docx",
    })
    void theseNamesDoNotTell(String one, String other) {
        assertThat(VersionMark.of(one).compare(VersionMark.of(other))).isEmpty();
    }
}
