package cn.gouji.sheet;

/** Opens files. Implemented in {@code excel}, where the file formats are known. */
public interface DocumentReader {

    /**
     * Opens a file by its content. Never throws for anything a sender can put in a file.
     *
     * @param name the file's name, for places and for the message when the name does not fit the content
     */
    Opened open(String name, byte[] content);
}
