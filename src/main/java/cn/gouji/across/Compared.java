package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleCard;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What some documents come to when they are held against each other, as it can be kept until one of them is another (核对结果).
 *
 * @param found where they do not agree
 * @param texts the texts of theirs that other units may state too, for {@link SameTexts}
 */
public record Compared(List<Disagreement> found, List<Disagreement.Spot> texts) {

    /** They agree, and state nothing. */
    public static final Compared NOTHING = new Compared(List.of(), List.of());

    private static final Map<String, RuleInfo> RULES = Comparison.cards().stream()
            .map(RuleCard::info)
            .collect(Collectors.toUnmodifiableMap(RuleInfo::id, Function.identity()));

    public Compared {
        found = List.copyOf(found);
        texts = List.copyOf(texts);
    }

    /** As a text of letters and digits. */
    public String write() {
        StringBuilder out = new StringBuilder();
        for (Disagreement one : found) {
            row(
                    out,
                    "D",
                    one.rule().id(),
                    one.severity().name(),
                    one.actual(),
                    one.expected(),
                    one.message().variant());
            one.message().values().forEach((name, value) -> value(out, name, value));
            one.spots().forEach(spot -> spot(out, "s", spot));
        }
        texts.forEach(spot -> spot(out, "t", spot));
        return Packed.pack(out.toString());
    }

    private static void value(StringBuilder out, String name, Object value) {
        if (value instanceof Message.Word word) {
            row(out, "w", name, word.key());
        } else {
            row(out, value instanceof Integer ? "i" : "v", name, value.toString());
        }
    }

    private static void spot(StringBuilder out, String letter, Disagreement.Spot spot) {
        row(
                out,
                letter,
                spot.code(),
                spot.unit(),
                String.valueOf(spot.year()),
                spot.kind().name(),
                spot.document(),
                spot.place(),
                spot.shown());
    }

    /** A field is everything up to a tab; the signs that part fields and rows are written with a sign in front. */
    private static void row(StringBuilder out, String letter, String... fields) {
        out.append(letter);
        for (String field : fields) {
            out.append('\t');
            out.append(field.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
        out.append('\n');
    }

    /** What was written so. */
    public static Compared read(String kept) {
        Reader reader = new Reader();
        for (String row : Packed.unpack(kept).split("\n")) {
            if (!row.isEmpty()) {
                reader.row(Arrays.stream(row.split("\t", -1)).map(Reader::plain).toList());
            }
        }
        return reader.compared();
    }

    /** What is being read. */
    private static final class Reader {

        private final List<Open> found = new ArrayList<>();
        private final List<Disagreement.Spot> texts = new ArrayList<>();

        /** A disagreement whose values and places are being read. */
        private record Open(List<String> fields, Map<String, Object> values, List<Disagreement.Spot> spots) {

            Disagreement closed() {
                RuleInfo rule = RULES.get(fields.get(1));
                if (rule == null) {
                    throw new IllegalArgumentException("no rule " + fields.get(1));
                }
                return new Disagreement(
                        rule,
                        Severity.valueOf(fields.get(2)),
                        new Message(fields.get(5), values),
                        spots,
                        fields.get(3),
                        fields.get(4));
            }
        }

        void row(List<String> fields) {
            switch (fields.get(0)) {
                case "D" -> found.add(new Open(fields, new HashMap<>(), new ArrayList<>()));
                case "s" -> last().spots().add(spot(fields));
                case "t" -> texts.add(spot(fields));
                case "w" -> last().values().put(fields.get(1), new Message.Word(fields.get(2)));
                case "i" -> last().values().put(fields.get(1), Integer.valueOf(fields.get(2)));
                default -> last().values().put(fields.get(1), fields.get(2));
            }
        }

        private Open last() {
            return found.get(found.size() - 1);
        }

        private static Disagreement.Spot spot(List<String> fields) {
            return new Disagreement.Spot(
                    fields.get(1),
                    fields.get(2),
                    Integer.parseInt(fields.get(3)),
                    Filing.Kind.valueOf(fields.get(4)),
                    fields.get(5),
                    fields.get(6),
                    fields.get(7));
        }

        private static String plain(String field) {
            StringBuilder plain = new StringBuilder();
            for (int at = 0; at < field.length(); at++) {
                char sign = field.charAt(at);
                if (sign == '\\') {
                    at++;
                    sign = switch (field.charAt(at)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> '\\';
                    };
                }
                plain.append(sign);
            }
            return plain.toString();
        }

        Compared compared() {
            return new Compared(found.stream().map(Open::closed).toList(), texts);
        }
    }
}
