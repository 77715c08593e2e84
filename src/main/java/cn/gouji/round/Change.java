package cn.gouji.round;

import cn.gouji.filing.Origin;

/** A figure that is another one than in the round before; blank where there was or is none. */
public record Change(Origin.Read at, String before, String after) {}
