package cn.gouji.excel;

import cn.gouji.sheet.Opened.Reason;
import java.util.Locale;

/** What exactly is wrong with a file (损坏或过大的具体原因); each has its words under {@code fault.*}. */
enum Fault {
    DOCUMENT_TYPE(Reason.DAMAGED),
    BROKEN_XML(Reason.DAMAGED),
    BROKEN_ZIP(Reason.DAMAGED),
    BROKEN_COMPOUND(Reason.DAMAGED),
    NO_PART(Reason.DAMAGED),
    NO_MAIN_PART(Reason.DAMAGED),
    NO_SHEETS(Reason.DAMAGED),
    TWO_PARTS(Reason.DAMAGED),
    TWO_CELLS(Reason.DAMAGED),
    CHECK_SUM(Reason.DAMAGED),
    METHOD(Reason.DAMAGED),
    ADDRESS(Reason.DAMAGED),
    NUMBER(Reason.DAMAGED),
    SHARED_STRING(Reason.DAMAGED),
    FILE_BYTES(Reason.TOO_LARGE),
    TEXT_BYTES(Reason.TOO_LARGE),
    ENTRIES(Reason.TOO_LARGE),
    UNPACKED(Reason.TOO_LARGE),
    BOMB(Reason.TOO_LARGE),
    CELLS(Reason.TOO_LARGE),
    CHARACTERS(Reason.TOO_LARGE),
    MERGES(Reason.TOO_LARGE),
    ARRAYS(Reason.TOO_LARGE),
    ROWS(Reason.TOO_LARGE),
    MEMORY(Reason.TOO_LARGE);

    private final Reason reason;

    Fault(Reason reason) {
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** The fault's name in wording, under {@code fault.*}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
