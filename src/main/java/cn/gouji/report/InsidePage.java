package cn.gouji.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** No character that could end a script or begin another, none that old scripts take for the end of a line. */
final class InsidePage extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private final int[] ascii;

    InsidePage() {
        ascii = CharacterEscapes.standardAsciiEscapesForJSON();
        for (char mark : new char[] {'<', '>', '&', '\''}) {
            ascii[mark] = CharacterEscapes.ESCAPE_STANDARD;
        }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return character == 0x2028 || character == 0x2029
                ? new SerializedString(String.format("\\u%04x", character))
                : null;
    }
}
