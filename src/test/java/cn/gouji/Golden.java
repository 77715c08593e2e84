package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository that are generated: held by a test, written by {@code mvn test -Dgolden=write}. */
public final class Golden {

    private Golden() {}

    /** Whether they are to be written. */
    public static boolean isWriting() {
        return "write".equals(System.getProperty("golden"));
    }

    /** The file says this; when writing, it does afterwards. */
    public static void holds(Path file, String content) throws IOException {
        if (isWriting()) {
            Files.writeString(file, content);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is generated: run mvn test -Dgolden=write and read the difference", file)
                .isEqualTo(content);
    }
}
