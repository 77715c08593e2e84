package cn.gouji;

/** One file of a submission. */
public record SourceFile(String name, byte[] content) {}
