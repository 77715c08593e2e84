package cn.gouji.ledger;

/**
 * What a file holds: itself, or one of the files of an archive.
 *
 * @param path the file's path relative to the workspace
 * @param entry the path inside the archive; empty for the file itself
 * @param name what people call it
 * @param detail why it cannot be read, or which one it is a twin of
 */
public record Content(String path, String entry, String name, String sha256, State state, String detail) {

    /** Whether it can be checked. */
    public enum State {
        READABLE,
        UNREADABLE,
        TWIN
    }
}
