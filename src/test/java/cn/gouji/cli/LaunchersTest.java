package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be told of the launchers without the system they are for. */
class LaunchersTest {

    private static final Path FOLDER = Path.of("src", "main", "dist");

    /** Windows reads a batch file line by line in the code page of that moment. */
    @Test
    void theWindowsLauncherIsReadAsItIsWritten() throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve("gouji.bat"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        int chosen = text.indexOf("chcp 65001");

        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\uFEFF", "\uFFFD");
        assertThat(text).endsWith("\r\n");
        assertThat(chosen).isPositive();
        assertThat(text.substring(0, chosen)).matches("\\p{ASCII}*");
    }

    @Test
    void theWindowsLauncherQuotesEveryPathAndPassesOnHowItEnded() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("gouji.bat"), StandardCharsets.UTF_8);

        assertThat(lines)
                .filteredOn(line -> line.contains("gouji.jar"))
                .hasSize(3)
                .allMatch(line -> line.contains("\"%JAVA%\" -jar \"%~dp0gouji.jar\""));
        assertThat(lines)
                .filteredOn(line -> line.contains("%WORKSPACE%") && !line.startsWith("set "))
                .allMatch(line -> line.matches(".*\"%WORKSPACE%(\\\\inbox\\\\)?\".*|.*WORKSPACE=%WORKSPACE%.*"));
        assertThat(lines.indexOf("set \"CODE=%ERRORLEVEL%\""))
                .isEqualTo(1 + lines.indexOf("\"%JAVA%\" -jar \"%~dp0gouji.jar\" %*"));
        assertThat(lines.get(lines.size() - 1)).isEqualTo("endlocal & exit /b %CODE%");
    }

    @Test
    void theOtherLauncherHasLinesThatAShellReads() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("gouji")))
                .startsWith("#!/bin/sh\n")
                .doesNotContain("\r");
    }
}
