package cn.gouji.desk;

import cn.gouji.Identity;
import cn.gouji.filing.Filing;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files belong together (归并). Workbooks of one unit, kind and year are one submission, unless they hold the same forms:
 * then they are versions of each other and each is a submission of its own. A narrative joins every workbook of its unit and
 * year. A file of an unknown unit stands alone. A second copy of a narrative that has joined already is left out.
 */
public final class Grouping {

    private Grouping() {}

    /** The submissions among readable files, in the order of their first files. */
    public static List<Submission> of(List<Received> files) {
        List<List<Received>> groups = new ArrayList<>();
        List<Received> narratives = new ArrayList<>();
        for (Received file : files) {
            if (file.prose().isPresent()) {
                narratives.add(file);
            } else {
                join(file, groups);
            }
        }
        List<List<Received>> workbooks = List.copyOf(groups);
        narratives.forEach(narrative -> join(narrative, workbooks, groups));
        return groups.stream().map(Submission::new).toList();
    }

    /** Whether a narrative speaks of this workbook: same unit, same year, and not of another kind. */
    public static boolean tellsOf(Received narrative, Received workbook) {
        Identity told = narrative.identity();
        Identity held = workbook.identity();
        Filing.Kind kind = told.kind() == Filing.Kind.UNKNOWN ? Filing.Kind.BUDGET : told.kind();
        return sameUnit(told, held)
                && told.year().equals(held.year())
                && (held.kind() == kind || held.kind() == Filing.Kind.UNKNOWN);
    }

    private static void join(Received narrative, List<List<Received>> workbooks, List<List<Received>> groups) {
        List<List<Received>> told = workbooks.stream()
                .filter(group -> tellsOf(narrative, group.get(0)))
                .toList();
        if (told.stream().flatMap(List::stream).anyMatch(member -> sameContent(member, narrative))) {
            return;
        }
        List<List<Received>> open =
                told.stream().filter(group -> nameIsFree(narrative, group)).toList();
        open.forEach(group -> group.add(narrative));
        if (open.isEmpty()) {
            join(narrative, groups);
        }
    }

    private static void join(Received file, List<List<Received>> groups) {
        groups.stream()
                .filter(group -> belongs(file, group))
                .findFirst()
                .ifPresentOrElse(group -> group.add(file), () -> groups.add(new ArrayList<>(List.of(file))));
    }

    private static boolean belongs(Received file, List<Received> group) {
        Identity one = file.identity();
        Identity other = group.get(0).identity();
        return file.prose().isPresent() == group.get(0).prose().isPresent()
                && sameUnit(one, other)
                && one.kind() == other.kind()
                && one.year().equals(other.year())
                && nameIsFree(file, group)
                && group.stream().noneMatch(member -> sameContent(member, file) || sameForms(member, file));
    }

    private static boolean sameContent(Received one, Received other) {
        return one.sha256().equals(other.sha256());
    }

    /** Places are told apart by the file's name, so that two files of one name cannot be in one submission. */
    private static boolean nameIsFree(Received file, List<Received> group) {
        return group.stream().noneMatch(member -> member.name().equals(file.name()));
    }

    private static boolean sameUnit(Identity one, Identity other) {
        return one.unit().isPresent()
                && other.unit().isPresent()
                && Words.same(one.unit().get(), other.unit().get());
    }

    /** More than half of the smaller workbook's sheets begin with the same words as sheets of the other. */
    private static boolean sameForms(Received one, Received other) {
        Set<String> both = new TreeSet<>(one.titles());
        both.retainAll(other.titles());
        return 2 * both.size() > Math.min(one.titles().size(), other.titles().size());
    }
}
