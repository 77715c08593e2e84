package cn.gouji;

import cn.gouji.form.DocumentReading;
import cn.gouji.sheet.Opened;
import java.util.Optional;

/** A file opened and read, ready to be checked together with the other files of its submission. */
public final class ReadFile {

    private final SourceFile file;
    private final Opened opened;
    private final Identity identity;
    private final Optional<DocumentReading> reading;

    ReadFile(SourceFile file, Opened opened, Identity identity, Optional<DocumentReading> reading) {
        this.file = file;
        this.opened = opened;
        this.identity = identity;
        this.reading = reading;
    }

    /** The file. */
    public SourceFile file() {
        return file;
    }

    /** The document, or why there is none. */
    public Opened opened() {
        return opened;
    }

    /** What the document says of itself. */
    public Identity identity() {
        return identity;
    }

    Optional<DocumentReading> reading() {
        return reading;
    }
}
