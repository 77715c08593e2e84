package cn.gouji.excel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** When an Office document was last saved (最后保存时间), as the program that saved it noted inside. */
public final class SavedAt {

    private static final String PROPERTIES = "core-properties";

    private SavedAt() {}

    /** The moment; nothing where it is no .xlsx or .docx, or does not say. */
    public static Optional<Instant> of(byte[] content) {
        try (Parts parts = Parts.of(content, Limits.DEFAULT)) {
            return Relations.of(parts, "")
                    .target(PROPERTIES)
                    .filter(parts::has)
                    .flatMap(part -> modified(parts.xml(part)));
        } catch (RuntimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> modified(Xml properties) {
        try (Xml xml = properties) {
            while (xml.next()) {
                if (xml.starts() && xml.name().equals("modified")) {
                    return Optional.of(OffsetDateTime.parse(xml.text().strip()).toInstant());
                }
            }
            return Optional.empty();
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }
}
