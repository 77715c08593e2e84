package cn.gouji.mail;

/**
 * A file sent with a letter.
 *
 * @param unit whose it is, as the register knows the unit; no letter to another one takes it
 */
public record Attachment(String unit, String name, String type, byte[] content) {}
