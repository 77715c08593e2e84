package cn.gouji.check;

import java.util.Optional;

/** Something of a rule that a bureau may set (设置项); what it means is said on the rule's page under its name. */
public sealed interface RuleOption permits Threshold, Choice {

    /** Its name in settings: lower case with hyphens. */
    String name();

    /** The default as it is written in settings. */
    String preset();

    /** What may be written, e.g. {@code 0…100 %} or {@code proportional | bands}. */
    String range();

    /** The written value in its plain form; empty where it may not be written. */
    Optional<String> read(String written);
}
