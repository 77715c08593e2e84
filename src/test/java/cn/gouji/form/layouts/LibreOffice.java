package cn.gouji.form.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice (Debian: libreoffice-calc), opening workbooks and saving them again. */
final class LibreOffice {

    private static final int MINUTES = 10;

    private LibreOffice() {}

    /** Saves these workbooks of a folder in a format; the folder they are in then. */
    static Path saved(Path folder, Collection<String> names, String format) throws IOException, InterruptedException {
        Path saved = Files.createDirectory(folder.resolve("saved"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                saved.toString()));
        names.forEach(name -> command.add(folder.resolve(name).toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("LibreOffice ended by itself").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("soffice.log")))
                .isZero();
        return saved;
    }
}
