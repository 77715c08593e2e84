package cn.gouji.desk;

import cn.gouji.Identity;
import cn.gouji.MadeUp;
import cn.gouji.Review;
import cn.gouji.SourceFile;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.Annotator;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Mark;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes files of the form {@code unit|year|title|what}, where what is pass, error, warning, unreadable, slow (checking takes a while), boom (checking
 * crashes), crash (reading crashes), die and deadly (the program ends while checking, while reading), die-once or prose (a narrative that is to pass).
 */
public final class FakeChecker implements Checker, Annotator {

    private static final long SLOW_MILLIS = 300;

    /** The names of the files of each submission that was checked. */
    public final List<List<String>> checked = Collections.synchronizedList(new ArrayList<>());

    private final AtomicBoolean died = new AtomicBoolean();

    /** Nothing of the program catches it: as far as it knows, it is gone. */
    public static final class Died extends Error {

        private static final long serialVersionUID = 1L;
    }

    private record FakeOpening(String name, String[] fields, Opened opened) implements Opening {

        @Override
        public Identity identity() {
            Optional<String> unit = Optional.of(fields[0]).filter(text -> !text.isEmpty());
            return new Identity(unit, OptionalInt.of(Integer.parseInt(fields[1])), Filing.Kind.BUDGET);
        }
    }

    public static String file(String unit, int year, String title, String what) {
        return unit + "|" + year + "|" + title + "|" + what;
    }

    @Override
    public Opening open(SourceFile file) {
        String[] fields = new String(file.content(), StandardCharsets.UTF_8).split("\\|");
        if (fields[fields.length - 1].equals("crash")) {
            throw new IllegalStateException("crash");
        }
        if (fields[fields.length - 1].equals("deadly")) {
            throw new Died();
        }
        boolean broken = fields.length < 4 || fields[3].equals("unreadable");
        Opened opened = broken
                ? new Opened.Unreadable(file.name(), Opened.Reason.DAMAGED, "")
                : new Opened.Readable(document(file.name(), fields));
        return new FakeOpening(file.name(), fields, opened);
    }

    private static Document document(String name, String[] fields) {
        if (fields[3].equals("prose")) {
            ParagraphPlace place = new ParagraphPlace(name, "第一部分", 1);
            return new Prose(name, List.of(new Prose.Paragraph(place, 0, fields[2])), List.of());
        }
        Cell title =
                new Cell(new CellPlace(name, "表", 0, 0, 0), new Value.Text(fields[2]), fields[2], Optional.empty());
        return new Workbook(
                name,
                List.of(new Sheet(
                        name, "表", 0, Sheet.Visibility.SHOWN, List.of(title), List.of(), new BitSet(), new BitSet())));
    }

    @Override
    public Review check(List<Opening> submission) {
        List<FakeOpening> files =
                submission.stream().map(FakeOpening.class::cast).toList();
        checked.add(files.stream().map(FakeOpening::name).toList());
        FakeOpening first = files.get(0);
        CellPlace place = new CellPlace(first.name(), "表", 0, 1, 1);
        Review review = switch (first.fields()[3]) {
            case "slow" -> slow();
            case "die" -> throw new Died();
            case "die-once" -> onlyOnce();
            case "boom" -> throw new IllegalStateException("boom");
            case "error" -> MadeUp.review(MadeUp.finding(Severity.ERROR, place, "甲"));
            case "warning" -> MadeUp.review(MadeUp.finding(Severity.WARNING, place, "甲"));
            default -> MadeUp.review();
        };
        return new Review(
                first.identity(),
                review.forms(),
                review.findings(),
                review.roundings(),
                review.held(),
                review.cannotTell(),
                review.crashed(),
                review.reading());
    }

    private Review onlyOnce() {
        if (!died.getAndSet(true)) {
            throw new Died();
        }
        return MadeUp.review();
    }

    private static Review slow() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return MadeUp.review();
    }

    @Override
    public Copy annotate(String name, byte[] original, List<Mark> marks, List<Leaf> leaves) {
        return new Copy(original, name.substring(name.lastIndexOf('.') + 1));
    }
}
