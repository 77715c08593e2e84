package cn.gouji.excel;

import cn.gouji.sheet.Opened.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A part of a package as text, for edits of a few characters; a part that is not UTF-8 is not edited. */
final class PartText {

    private PartText() {}

    static String of(Parts parts, String name) {
        try (InputStream in = parts.open(name)) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new Refusal(Reason.DAMAGED, name + " is not UTF-8", otherwise);
        } catch (IOException broken) {
            throw new Refusal(Reason.DAMAGED, name + ": " + broken.getMessage(), broken);
        }
    }
}
