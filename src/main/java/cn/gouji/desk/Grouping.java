package cn.gouji.desk;

import cn.gouji.Identity;
import cn.gouji.filing.Filing;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files belong together (归并). Workbooks of one unit, kind and year are one submission, unless they hold the same forms: then
 * they are versions of each other. A narrative joins the workbooks of its unit and year; of two versions of it each is judged with
 * them by itself. Versions are rounds, the earliest first: a round is what is new in it and what of the round before it does not
 * replace. A file of an unknown unit stands alone. A second copy of a narrative is left out.
 */
public final class Grouping {

    private final Versions versions;

    Grouping(Versions versions) {
        this.versions = versions;
    }

    /** The submissions among readable files, those of one unit in the order of their versions. */
    public static List<Submission> of(List<Received> files) {
        return new Grouping(new Versions()).submissions(files);
    }

    /** Whether a narrative speaks of this workbook: same unit, same year, and not of another kind. */
    public static boolean tellsOf(Received narrative, Received workbook) {
        Identity told = narrative.identity();
        Identity held = workbook.identity();
        return isKnown(told)
                && isKnown(held)
                && Words.same(told.unit().get(), held.unit().get())
                && told.year().equals(held.year())
                && (held.kind() == kind(narrative) || held.kind() == Filing.Kind.UNKNOWN);
    }

    /** The files of one unit, kind and year, workbooks and narratives by themselves; one of an unknown unit alone. */
    static Collection<List<Received>> alike(List<Received> files) {
        Map<List<Object>, List<Received>> alike = new LinkedHashMap<>();
        for (Received file : files) {
            Identity identity = file.identity();
            List<Object> key = isKnown(identity)
                    ? List.of(
                            Words.name(identity.unit().get()),
                            identity.year(),
                            kind(file),
                            file.prose().isPresent())
                    : List.of(alike.size());
            alike.computeIfAbsent(key, absent -> new ArrayList<>()).add(file);
        }
        return alike.values();
    }

    /** What a narrative is about where it does not say. */
    private static Filing.Kind kind(Received file) {
        Filing.Kind kind = file.identity().kind();
        return file.prose().isPresent() && kind == Filing.Kind.UNKNOWN ? Filing.Kind.BUDGET : kind;
    }

    private static boolean isKnown(Identity identity) {
        return identity.unit().isPresent();
    }

    /** Whether only one of several workbooks with the same forms can stand; of self-evaluations there is one for each project. */
    static boolean isOne(List<Received> alike) {
        return alike.get(0).prose().isPresent() || kind(alike.get(0)) == Filing.Kind.BUDGET;
    }

    List<Submission> submissions(List<Received> files) {
        List<List<List<Received>>> narratives = new ArrayList<>();
        Map<Object, List<List<List<Received>>>> byUnit = new HashMap<>();
        List<List<List<Received>>> workbooks = new ArrayList<>();
        for (List<Received> alike : alike(files)) {
            if (alike.get(0).prose().isPresent()) {
                List<List<Received>> texts = rounds(once(alike));
                narratives.add(texts);
                byUnit.computeIfAbsent(unitAndYear(alike.get(0)), absent -> new ArrayList<>())
                        .add(texts);
            } else {
                workbooks.add(rounds(alike));
            }
        }
        List<Submission> submissions = new ArrayList<>();
        Set<Received> joined = new HashSet<>();
        for (List<List<Received>> tables : workbooks) {
            Received first = tables.get(0).get(0);
            List<List<List<Received>>> told = byUnit.getOrDefault(unitAndYear(first), List.of()).stream()
                    .filter(texts -> tellsOf(texts.get(0).get(0), first))
                    .toList();
            told.forEach(texts -> texts.forEach(joined::addAll));
            submissions.addAll(joined(tables, told));
        }
        narratives.stream()
                .flatMap(List::stream)
                .filter(texts -> !joined.contains(texts.get(0)))
                .forEach(texts -> submissions.add(new Submission(texts)));
        return List.copyOf(submissions);
    }

    /** What narratives and the tables they tell of have in common. */
    private static Object unitAndYear(Received file) {
        Identity identity = file.identity();
        return List.of(identity.unit().map(Words::name).orElse(""), identity.year());
    }

    private static List<Received> once(List<Received> narratives) {
        Map<String, Received> once = new LinkedHashMap<>();
        narratives.forEach(file -> once.putIfAbsent(file.sha256(), file));
        return List.copyOf(once.values());
    }

    /** The rounds that files of one kind make, each whole. */
    private List<List<Received>> rounds(List<Received> alike) {
        List<List<Received>> rounds = new ArrayList<>();
        for (Received file : isOne(alike) ? versions.inOrder(alike) : alike) {
            int round = rounds.size();
            while (round > 0 && rounds.get(round - 1).stream().noneMatch(other -> excludes(other, file))) {
                round--;
            }
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(file);
        }
        if (isOne(alike)) {
            for (int round = 1; round < rounds.size(); round++) {
                complete(rounds.get(round), rounds.get(round - 1));
            }
            rounds.forEach(round -> round.sort(Comparator.comparing(alike::indexOf)));
        }
        return rounds;
    }

    /** What of the round before is not replaced stands. */
    private void complete(List<Received> now, List<Received> before) {
        List<Received> stands = before.stream()
                .filter(old -> now.stream().noneMatch(file -> excludes(old, file)))
                .toList();
        now.addAll(stands);
    }

    /** Places are told apart by the file's name, so that two files of one name cannot be in one submission. */
    private boolean excludes(Received one, Received other) {
        return one.name().equals(other.name()) || versions.areVersions(one, other);
    }

    /** The last round of the tables with the last of the texts, and so on back; several projects all with the last of the texts. */
    private static List<Submission> joined(List<List<Received>> tables, List<List<List<Received>>> told) {
        int texts = told.stream().mapToInt(List::size).max().orElse(0);
        boolean projects = tables.size() > 1 && !isOne(tables.get(0));
        int rounds = projects ? tables.size() : Math.max(tables.size(), texts);
        List<Submission> submissions = new ArrayList<>();
        if (projects) {
            told.stream()
                    .flatMap(each -> each.subList(0, each.size() - 1).stream())
                    .forEach(before -> submissions.add(new Submission(before)));
        }
        for (int round = 0; round < rounds; round++) {
            List<Received> books = fromEnd(tables, rounds - round);
            int back = projects ? 1 : rounds - round;
            Stream<Received> beside = told.stream().flatMap(each -> fromEnd(each, back).stream());
            submissions.add(new Submission(Stream.concat(books.stream(), beside).toList()));
        }
        return submissions;
    }

    private static List<Received> fromEnd(List<List<Received>> rounds, int back) {
        return rounds.get(Math.max(0, rounds.size() - back));
    }
}
