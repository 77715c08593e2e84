package cn.gouji.across;

import cn.gouji.check.Severity;
import java.util.List;
import java.util.Locale;

/**
 * A fault that many units have alike, as a wrong template makes them (共性问题).
 *
 * @param alike what they have alike beside the rule
 * @param told what each of the units was told of it, at its first place
 * @param places at how many places of the template it is
 * @param superior the department they all belong to; empty where it is not one
 */
public record CommonFault(Alike alike, List<Told> told, int places, String superior) {

    /** What faults have alike beside the rule. */
    public enum Alike {
        PLACE,
        CONTENT;

        /** Its name in lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CommonFault {
        told = List.copyOf(told);
    }

    /** One of them. */
    public Told first() {
        return told.get(0);
    }

    /** Whose it is, by name. */
    public List<String> units() {
        return told.stream()
                .map(one -> one.handed().owner().name())
                .sorted()
                .distinct()
                .toList();
    }

    /** How grave it is. */
    public Severity severity() {
        return first().severity();
    }
}
