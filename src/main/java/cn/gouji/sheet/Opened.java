package cn.gouji.sheet;

import java.util.function.Function;

/** What came of opening a file: a document, or the reason why there is none. */
public sealed interface Opened {

    /** The file could be opened. */
    record Readable(Document document) implements Opened {}

    /**
     * The file could not be opened.
     *
     * @param detail what exactly, as a key of wording where there is one
     * @param at the place in the file, e.g. a sheet and a cell; empty where it is the file as a whole
     */
    record Unreadable(String name, Reason reason, String detail, String at) implements Opened {

        /** A file that cannot be opened as a whole. */
        public Unreadable(String name, Reason reason, String detail) {
            this(name, reason, detail, "");
        }
    }

    /** Why a file cannot be read (文件无法读取); each has a text for people under {@code unreadable.*}. */
    enum Reason {
        EMPTY,
        TRUNCATED,
        ENCRYPTED,
        FOREIGN,
        MISNAMED,
        TOO_LARGE,
        DAMAGED,
        OLD_FORMAT,
        /** Programs ended again and again while reading it. */
        DEADLY
    }

    /** The result of the function that fits. */
    default <T> T fold(Function<Readable, T> readable, Function<Unreadable, T> unreadable) {
        return this instanceof Readable opened ? readable.apply(opened) : unreadable.apply((Unreadable) this);
    }
}
