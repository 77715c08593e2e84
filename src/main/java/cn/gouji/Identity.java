package cn.gouji;

import cn.gouji.filing.Filing;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whose submission it is, of which year and of which kind.
 *
 * @param unit the unit's name as printed, where the documents say it
 * @param year the budget year, where the documents say it
 */
public record Identity(Optional<String> unit, OptionalInt year, Filing.Kind kind) {}
