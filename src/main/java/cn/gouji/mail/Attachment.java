package cn.gouji.mail;

/** A file sent with a letter. */
public record Attachment(String name, String type, byte[] content) {}
