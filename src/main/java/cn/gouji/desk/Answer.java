package cn.gouji.desk;

/**
 * A file to be sent back (答复文件).
 *
 * @param original the name of the file it answers
 * @param ending the ending its content has, with the dot
 */
public record Answer(String original, String ending, byte[] content) {}
