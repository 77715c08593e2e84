package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoversTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$预算表.xlsx",
                "~$说明.docx",
                ".~lock.预算表.xlsx#",
                ".~预算表.xlsx",
                "._预算表.xlsx",
                ".DS_Store",
                "desktop.ini",
                "Thumbs.db",
                "预算表.xlsx.part",
                "预算表.xlsx.filepart",
                "未确认 123456.crdownload",
                "预算表.xlsx.download",
                "预算表.xlsx.xltd",
                "预算表.zip.baiduyun.p.downloading",
                "~wps12AB.tmp",
                "~WRL0001.docx",
                "A1B2C3D4.tmp",
                "预算表.xlsx~",
                "报送.zip.TMP",
                "__MACOSX/._预算表.xlsx",
                "__MACOSX/预算表.xlsx",
                "$RECYCLE.BIN/预算表.xlsx",
                "预算表.xlsx.download/预算表.xlsx"
            })
    void isNeverTaken(String name) throws IOException {
        put(name);
        put("预算表.xlsx");

        assertThat(Folder.files(folder))
                .extracting(path -> folder.relativize(path).toString())
                .containsExactly("预算表.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "预算表.xlsx",
                "~预算表.xlsx",
                "2026.part1.xlsx",
                "下载.download.xlsx",
                "tmp.xlsx",
                "甲局/desktop/预算表.et",
                "预算表.XLS",
                "快捷方式.lnk",
                "没有后缀"
            })
    void whatAUnitSentIsTakenWhateverItIsCalled(String name) throws IOException {
        put(name);

        assertThat(Folder.files(folder)).hasSize(1);
    }

    @Test
    void inAnArchiveTheSameHolds() {
        assertThat(Folder.counts(java.util.List.of("甲局", "._表.xlsx"))).isFalse();
        assertThat(Folder.counts(java.util.List.of("甲局", "表.xlsx"))).isTrue();
    }

    private void put(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
