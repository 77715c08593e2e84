package cn.gouji;

import cn.gouji.filing.Filing;
import cn.gouji.sheet.Opened;
import java.util.Optional;
import java.util.OptionalInt;

/** A file opened and read. */
public final class ReadFile {

    private final SourceFile file;
    private final Opened opened;

    ReadFile(SourceFile file, Opened opened) {
        this.file = file;
        this.opened = opened;
    }

    /** The file. */
    public SourceFile file() {
        return file;
    }

    /** What came of opening it. */
    public Opened opened() {
        return opened;
    }

    /** Whose and which it is. */
    public Identity identity() {
        return new Identity(Optional.empty(), OptionalInt.empty(), Filing.Kind.UNKNOWN);
    }
}
