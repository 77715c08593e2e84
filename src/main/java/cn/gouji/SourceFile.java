package cn.gouji;

/**
 * One file of a submission as it was received.
 *
 * @param name the file's name, for places; unique inside its submission
 * @param content the bytes, never changed
 */
public record SourceFile(String name, byte[] content) {}
