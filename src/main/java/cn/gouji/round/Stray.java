package cn.gouji.round;

import cn.gouji.sheet.RowPlace;

/** An explanation in a returned findings sheet of which nobody can tell what it explains (说明对不上事项). */
public record Stray(RowPlace at, String rule, Explanation explanation) {}
