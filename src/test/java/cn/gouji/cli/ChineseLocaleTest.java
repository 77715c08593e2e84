package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChineseLocaleTest {

    @Test
    void argumentsAreHandedOnByteForByteBehindTheProgramsName() {
        byte[] commandLine = "java\0-jar\0a b.jar\0C:\\勾 \"稽\".xlsx\0\0".getBytes(StandardCharsets.UTF_8);

        String file = new String(ChineseLocale.quoted(commandLine), StandardCharsets.UTF_8);

        assertThat(file).isEqualTo("\"-jar\"\n\"a b.jar\"\n\"C:\\\\勾 \\\"稽\\\".xlsx\"\n\"\"\n");
    }
}
