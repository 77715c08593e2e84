package cn.gouji;

import cn.gouji.filing.Filing;
import java.util.Optional;
import java.util.OptionalInt;

/** What a document says about whose and which it is. */
public record Identity(Optional<String> unit, OptionalInt year, Filing.Kind kind) {}
