package cn.gouji.report;

/** A letter to a unit (信). */
public record Letter(String subject, String body) {}
