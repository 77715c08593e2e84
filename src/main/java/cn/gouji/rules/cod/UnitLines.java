package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.catalogue.Level;
import cn.gouji.filing.Column;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines of one unit into subjects: which class each line stands in and what its name may mean there.
 *
 * <p>A class or section line that a continuation page repeats is left out, for it is the same line once more.
 */
final class UnitLines {

    private final CodeList list;
    private final List<Subject> subjects = new ArrayList<>();
    private String currentClass = "";

    UnitLines(CodeList list) {
        this.list = list;
    }

    /** Takes the next line. */
    void take(Line line) {
        Optional<Label> code = line.label(Column.CODE);
        Optional<Label> name = line.label(Column.NAME);
        if (code.isEmpty() || name.isEmpty()) {
            return;
        }
        String printed = code.get().compact();
        Optional<CodeRow> row = list.row(printed);
        List<CodeRow> named = namedHere(name.get(), printed);
        boolean total = line.role().isTotal() && printed.chars().noneMatch(Character::isDigit);
        if (total || (printed.isEmpty() && named.isEmpty())) {
            return;
        }
        String classCode = classOf(printed, named);
        List<CodeRow> implied = isOwnSubdivision(printed) ? List.of() : inClass(named, classCode);
        Subject subject = new Subject(subjects.size(), line, code.get(), name.get(), printed, classCode, row, implied);
        if (!repeatsAnAncestor(subject)) {
            subjects.add(subject);
            if (subject.isRight() || printed.startsWith(classCode) || namesClass(named)) {
                currentClass = classCode;
            }
        }
    }

    /** The subjects taken, in order. */
    List<Subject> subjects() {
        return List.copyOf(subjects);
    }

    /** The rows a name may mean: those called so now, else those once called so. */
    static List<CodeRow> named(CodeList list, Label name) {
        List<CodeRow> now = list.byName(name.text());
        return now.isEmpty() ? list.byFormerName(name.text()) : now;
    }

    /** The printed code's own row where it was once called so, unless the name now means another line of this class. */
    private List<CodeRow> namedHere(Label name, String printed) {
        List<CodeRow> named = named(list, name);
        List<CodeRow> own = list.byFormerName(name.text()).stream()
                .filter(row -> row.code().equals(printed))
                .toList();
        boolean elsewhere = named.stream()
                .noneMatch(row -> row.code().equals(printed) || row.classCode().equals(currentClass));
        return elsewhere && !own.isEmpty() ? own : named;
    }

    private String classOf(String printed, List<CodeRow> named) {
        String own = printed.substring(0, Math.min(printed.length(), Level.CLASS.digits()));
        List<String> classes = named.stream().map(CodeRow::classCode).distinct().toList();
        if (named.stream().anyMatch(row -> row.code().equals(printed))) {
            return own;
        }
        if (classes.size() == 1) {
            return classes.get(0);
        }
        boolean here = classes.isEmpty() ? list.row(own).isEmpty() : classes.contains(currentClass);
        return here && !currentClass.isEmpty() ? currentClass : own;
    }

    private static boolean namesClass(List<CodeRow> named) {
        return !named.isEmpty() && named.stream().allMatch(row -> row.level() == Level.CLASS);
    }

    private static List<CodeRow> inClass(List<CodeRow> named, String classCode) {
        List<CodeRow> inside =
                named.stream().filter(row -> row.classCode().equals(classCode)).toList();
        return inside.isEmpty() ? named : inside;
    }

    private boolean isOwnSubdivision(String printed) {
        int deepest = list.classification().deepest();
        return printed.length() > deepest
                && list.row(printed.substring(0, deepest)).isPresent();
    }

    /** Whether the line is the class or section the lines above stand in, printed again at the top of a page. */
    private boolean repeatsAnAncestor(Subject subject) {
        if (subjects.isEmpty()
                || subject.printed().length() >= list.classification().deepest()) {
            return false;
        }
        String above = subjects.get(subjects.size() - 1).printed();
        return above.length() > subject.printed().length()
                && above.startsWith(subject.printed())
                && subjects.stream().anyMatch(subject::repeats);
    }
}
