package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.filing.Filing;
import cn.gouji.text.OneLine;
import cn.gouji.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the letters to a unit from the bureau's templates. */
public final class LetterWriter {

    private final Wording wording;
    private final Bureau bureau;

    /** Letters of this bureau. */
    public LetterWriter(Wording wording, Bureau bureau) {
        this.wording = wording;
        this.bureau = bureau;
    }

    /** What a letter is about: which unit's, of which year, as people write them, and of what kind (事由). */
    public record Matter(String unit, OptionalInt year, String kind) {}

    /**
     * The letter that answers what was checked.
     *
     * @param attachments the names of the files sent with it
     * @param round how often the unit has handed this in, from 1
     * @param date the day it is written, as people write it
     */
    public Letter write(LetterTemplate template, Review review, List<String> attachments, int round, String date) {
        String unit = review.identity().unit().orElseGet(() -> wording.text("sheet.unit-unknown"));
        Map<String, String> values = values(new Matter(unit, review.identity().year(), kind(review, wording)), date);
        values.putAll(counts(review));
        LetterPoints points = new LetterPoints(wording, review);
        values.put("要点", points.gravest());
        values.put("仍未改正", points.open());
        values.put("新发现", points.fresh());
        values.put("已改正", points.mended());
        values.put("附件", OneLine.of(String.join(wording.text("list.names"), attachments)));
        values.put("轮次", String.valueOf(round));
        values.put(LetterKind.SINCE, OneLine.of(new SinceWords(wording).summary(review)));
        return template.fill(values);
    }

    /** Something a unit hands in: of which year, and what, as people write it (材料). */
    public record Material(OptionalInt year, String kind) {}

    /**
     * The letter that says what has not come yet (催报).
     *
     * @param missing all that the unit owes, at least one
     */
    public Letter remind(LetterTemplate template, String unit, List<Material> missing, String date) {
        Material first = missing.get(0);
        Matter matter = missing.size() == 1
                ? new Matter(unit, first.year(), first.kind())
                : new Matter(unit, OptionalInt.empty(), materials(missing));
        Map<String, String> values = values(matter, date);
        values.put("未报份数", String.valueOf(missing.size()));
        values.put("未报材料", numbered(missing));
        return template.fill(values);
    }

    private String numbered(List<Material> missing) {
        return IntStream.range(0, missing.size())
                .mapToObj(at ->
                        wording.text("letter.numbered", Map.of("number", at + 1, "point", material(missing.get(at)))))
                .collect(Collectors.joining("\n"));
    }

    /** These in one line. */
    public String materials(List<Material> materials) {
        return materials.stream().map(this::material).collect(Collectors.joining(wording.text("list.names")));
    }

    private String material(Material material) {
        return year(material.year()) + material.kind();
    }

    /**
     * The letter that says that something has come and cannot be dealt with (暂缓核对).
     *
     * @param files the names of what has come
     * @param reason why, in a sentence
     */
    public Letter hold(LetterTemplate template, Matter matter, List<String> files, String reason, String date) {
        Map<String, String> values = values(matter, date);
        values.put("文件", OneLine.of(String.join(wording.text("list.names"), files)));
        values.put("原因", OneLine.of(reason));
        return template.fill(values);
    }

    /** What was handed in, in words. */
    public static String kind(Review review, Wording wording) {
        return kind(review.identity().kind(), wording);
    }

    /** What is handed in, in words. */
    public static String kind(Filing.Kind kind, Wording wording) {
        return wording.text("kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Map<String, String> values(Matter matter, String date) {
        String deadline = bureau.deadline().isBlank() ? wording.text("letter.no-deadline") : bureau.deadline();
        Map<String, String> values = new HashMap<>();
        values.put("财政部门", OneLine.of(bureau.name()));
        values.put("处室", OneLine.of(bureau.office()));
        values.put("联系人", filled(bureau.contact()));
        values.put("电话", filled(bureau.phone()));
        values.put("回信邮箱", filled(bureau.replyTo()));
        values.put("截止日期", OneLine.of(deadline));
        values.put("单位", OneLine.of(matter.unit()));
        values.put("年度", year(matter.year()));
        values.put("材料", matter.kind());
        values.put("日期", date);
        return values;
    }

    private String year(OptionalInt year) {
        return year.isPresent()
                ? wording.text("sheet.year", Map.of("year", year.getAsInt())).strip()
                : "";
    }

    private Map<String, String> counts(Review review) {
        Tally tally = Tally.of(review);
        return Map.of(
                "错误数", String.valueOf(tally.errors()),
                "核实数", String.valueOf(tally.warnings()),
                "提示数", String.valueOf(tally.hints()),
                "无法核对数", String.valueOf(SheetAppendix.unverifiable(review, wording)));
    }

    private String filled(String text) {
        return text.isBlank() ? wording.text("letter.blank") : OneLine.of(text);
    }
}
