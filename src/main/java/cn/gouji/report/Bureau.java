package cn.gouji.report;

/**
 * Who writes to the units (财政部门).
 *
 * @param office the office inside the bureau (处室)
 * @param deadline until when a returned submission must come back, in the bureau's own words
 */
public record Bureau(String name, String office, String contact, String phone, String replyTo, String deadline) {}
