package cn.gouji.ledger;

/**
 * An original of an answered submission (已答复的原件).
 *
 * @param name what people call it
 * @param path where it lies now, relative to the workspace
 * @param entry the path inside the archive it is in; empty where it is in none
 */
public record Original(String name, String sha256, String path, String entry) {}
