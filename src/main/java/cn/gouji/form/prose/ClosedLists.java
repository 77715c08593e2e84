package cn.gouji.form.prose;

import cn.gouji.text.Lexicon;
import java.util.List;

/** The lists that are known to be complete once every member is named, such as 货物、工程、服务. */
final class ClosedLists {

    private static final List<List<String>> LISTS = Lexicon.rows("closed-lists.txt");

    private ClosedLists() {}

    /** Whether the names are just the members of one of the lists. */
    static boolean contain(List<String> names) {
        return LISTS.stream().anyMatch(list -> list.size() == names.size() && covers(list, names));
    }

    private static boolean covers(List<String> list, List<String> names) {
        return list.stream()
                .allMatch(member ->
                        names.stream().filter(name -> name.contains(member)).count() == 1);
    }
}
