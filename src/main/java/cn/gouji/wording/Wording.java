package cn.gouji.wording;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Says in one language what the program means (措辞). A text that is missing never stops a person's work: its key is shown
 * instead. {@link #strict} fails, so that tests find it.
 */
public final class Wording {

    private final Language language;
    private final boolean strict;
    private final Texts texts;
    private final RuleSettings settings;
    private final Map<String, Optional<RulePage>> pages = new ConcurrentHashMap<>();

    /** The words of the language; a missing one is shown by its key. */
    public Wording(Language language) {
        this(language, false, RuleSettings.DEFAULT);
    }

    private Wording(Language language, boolean strict, RuleSettings settings) {
        this.language = language;
        this.strict = strict;
        this.settings = settings;
        this.texts = Texts.of(language);
    }

    /** The words of the language; a missing one is an {@link IllegalStateException}. */
    public static Wording strict(Language language) {
        return new Wording(language, true, RuleSettings.DEFAULT);
    }

    /** The same words with the documents (文号) that the bureau names for its rules. */
    public Wording prescribedBy(RuleSettings bureau) {
        return new Wording(language, strict, bureau);
    }

    /** The language spoken. */
    public Language language() {
        return language;
    }

    /** The text under that key. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** The text under that key with the values filled in. */
    public String text(String key, Map<String, ?> values) {
        return fill(key, texts.template(key), values);
    }

    /** What is wrong, as one sentence for the clerk. */
    public String message(Finding finding) {
        return message(finding.rule(), new Message(finding.message().variant(), values(finding)));
    }

    /** What could not be checked and what is missing. */
    public String message(Verdict.CannotTell verdict) {
        return message(verdict.rule(), verdict.message());
    }

    /** What a rule says in this message. */
    public String message(RuleInfo rule, Message message) {
        String variant = message.variant();
        if (variant.indexOf('.') > 0) {
            return text(variant, message.values());
        }
        Optional<String> template = page(rule.id()).map(RulePage::messages).map(all -> all.get(variant));
        return fill(variant.isEmpty() ? rule.id() : rule.id() + "/" + variant, template, message.values());
    }

    /** The rule's title. */
    public String title(String rule) {
        return page(rule).map(RulePage::title).orElseGet(() -> missing(rule));
    }

    /** What was checked where the rule holds. */
    public String held(String rule) {
        return page(rule).map(RulePage::held).orElse("");
    }

    /** How to mend what the rule found. */
    public String remedy(Finding finding) {
        String remedy = page(finding.rule().id()).map(RulePage::remedy).orElse("");
        return fill(remedy, values(finding));
    }

    /** The regulation the rule rests on, the bureau's own document first. */
    public String basis(String rule) {
        String own = settings.basis(rule);
        String stated = page(rule)
                .map(RulePage::basis)
                .map(all -> all.stream().map(this::basis).collect(Collectors.joining(text("list.basis-separator"))))
                .orElse("");
        return own.isEmpty() ? stated : text("basis.own", Map.of("own", own, "stated", stated));
    }

    /** A basis with how surely it is known. */
    public String basis(Basis basis) {
        Map<String, String> values = Map.of(
                "text", basis.text(), "grade", text("grade." + basis.grade().key()));
        return text("basis.graded", values);
    }

    /** The bureau's own document for the rule, where it names one. */
    public Optional<String> ownBasis(String rule) {
        return Optional.of(settings.basis(rule)).filter(own -> !own.isEmpty());
    }

    /** What an option of the rule means. */
    public String option(String rule, RuleOption option) {
        return page(rule)
                .map(RulePage::options)
                .map(options -> options.get(option.name()))
                .orElseGet(() -> missing(rule + "/" + option.name()));
    }

    /** The rule's page, where it has one in this language. */
    public Optional<RulePage> page(String rule) {
        return pages.computeIfAbsent(rule, id -> RulePage.load(id, language));
    }

    /** The word for how grave it is: 错误, 核实, 提示, 无法核对. */
    public String severity(Severity severity) {
        return text("severity." + key(severity));
    }

    /** The sign for how grave it is, for places where colour alone would not do. */
    public String symbol(Severity severity) {
        return text("symbol." + key(severity));
    }

    /** A place as people write it: 表名!B12, or 第三部分…，第34段. */
    public String place(Place place) {
        String key = place instanceof ParagraphPlace ? "place.paragraph" : "place.cell";
        return text(key, values(place));
    }

    /** The spot alone, without its sheet or part: B12, or 第34段. */
    public String spot(Place place) {
        return place instanceof ParagraphPlace ? text("spot.paragraph", values(place)) : place.spot();
    }

    /** A place with the file it is in. */
    public String placeInFile(Place place) {
        return text("place.in-file", Map.of("file", place.document(), "place", place(place)));
    }

    /** The proposed corrections of a finding, one text each. */
    public List<String> repairs(Finding finding) {
        return finding.repairs().stream()
                .map(repair -> repair(repair, finding.at().place()))
                .toList();
    }

    /** A proposed correction as 10 → 9.60（按公式计算）; cells other than the one spoken of are named, and all where there are several. */
    public String repair(Repair repair, Place spokenOf) {
        return new RepairWords(this).text(repair, spokenOf);
    }

    /** Why a rule of the catalogue is not checked; empty where it is, or there is no such rule. */
    public Optional<String> unchecked(String rule) {
        return texts.template("unchecked." + rule);
    }

    /** Which file cannot be read, why, and what to do, as one line. */
    public String unreadable(Opened.Unreadable file) {
        return unreadable(file.name(), reason(file));
    }

    /** That a file cannot be read, and for which reason. */
    public String unreadable(String file, String reason) {
        Message message = Message.of(Map.of("file", file, "reason", reason));
        return message(new RuleInfo("REC-01", Severity.UNVERIFIABLE), message);
    }

    /** Why a file cannot be read and what to do. */
    public String reason(Opened.Unreadable file) {
        return new RefusalWords(this, texts).reason(file);
    }

    /** A finding's own values, and for templates that ask for them what every finding has. */
    private Map<String, Object> values(Finding finding) {
        Map<String, Object> values = new HashMap<>();
        values.put("actual", finding.actual());
        values.put("expected", finding.expected());
        values.put("place", place(finding.at().place()));
        values.put(
                "repair",
                finding.repairs().isEmpty() ? text("repair.none") : String.join(text("list.or"), repairs(finding)));
        values.putAll(finding.message().values());
        return values;
    }

    private Map<String, Object> values(Place place) {
        String number = place instanceof ParagraphPlace paragraph ? String.valueOf(paragraph.paragraph()) : "";
        return Map.of("sheet", place.sheet(), "spot", place.spot(), "number", number);
    }

    private String fill(String key, Optional<String> template, Map<String, ?> values) {
        return template.map(text -> fill(text, values)).orElseGet(() -> missing(key));
    }

    private String fill(String template, Map<String, ?> values) {
        Map<String, Object> said = new HashMap<>(values);
        said.replaceAll((name, value) -> value instanceof Message.Word word ? text(word.key()) : value);
        return new Template(template).fill(said, name -> missing("{" + name + "}"));
    }

    private String missing(String what) {
        if (strict) {
            throw new IllegalStateException("no words in " + language + " for " + what);
        }
        return what;
    }

    private static String key(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
