package cn.gouji.form.prose;

import cn.gouji.filing.Statement;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds totals with the parts said to make them up: a list behind 包括 or 其中, or the numbered items that follow. */
final class Compositions {

    private static final Pattern CUE = Pattern.compile("(其中|主要包括|主要用于|主要为)|(具体包括|包括|分别为|分别是|具体为|具体如下)");
    private static final Pattern COLON = Pattern.compile("\\s*[:：，,]?\\s*");
    private static final Pattern BETWEEN = Pattern.compile("^\\s*[，,：:（(]?\\s*$");
    private static final Pattern GAP =
            Pattern.compile("^\\s*(?:[（(][^（(）)]*[）)])?\\s*" + "(?:[、；;]|[，,](?:\\s*(?:主要)?用于[^。]*[；;])?)?\\s*$");
    private static final Pattern NO_PART =
            Pattern.compile("^\\s*(?:用于|主要|较|比|占|约|由于|因|原因|其中|涉及|人均|年初|差值|上年|预算数|决算|完成|执行)");
    private static final Pattern GOES_ON = Pattern.compile("^\\s*(?:[（(][^）)]*[）)])?\\s*(?:等|、)");

    private final List<Reading> readings;

    /** The compositions of a document's passages. */
    Compositions(List<Reading> readings) {
        this.readings = List.copyOf(readings);
    }

    /** Those whose total stands in the passage of that number. */
    List<Statement.Composition> of(int number) {
        Reading reading = readings.get(number);
        List<Statement.Composition> found = new ArrayList<>();
        Matcher cue = CUE.matcher(reading.text());
        while (cue.find()) {
            boolean closed = cue.group(2) != null;
            Matcher colon = COLON.matcher(reading.text())
                    .region(cue.end(), reading.text().length());
            int from = colon.lookingAt() ? colon.end() : cue.end();
            totalBefore(reading, cue.start()).ifPresent(total -> {
                Parts parts = from == reading.text().length()
                        ? numbered(number)
                        : listed(reading, from, end(reading.text(), from));
                if (!parts.amounts().isEmpty()) {
                    found.add(composition(total, parts, closed));
                }
            });
        }
        return List.copyOf(found);
    }

    private static Statement.Composition composition(Statement.Amounts total, Parts parts, boolean closed) {
        List<String> names =
                parts.amounts().stream().map(part -> part.subject().name()).toList();
        boolean complete = parts.unbroken() && names.size() > 1 && (closed || ClosedLists.contain(names));
        return new Statement.Composition(total.subject(), total.amount(), parts.amounts(), complete, total.sentence());
    }

    private static Optional<Statement.Amounts> totalBefore(Reading reading, int cue) {
        return reading.amounts().entrySet().stream()
                .filter(entry -> entry.getKey().end() <= cue)
                .filter(entry -> BETWEEN.matcher(
                                reading.text().substring(entry.getKey().end(), cue))
                        .find())
                .map(java.util.Map.Entry::getValue)
                .reduce((one, other) -> other);
    }

    private static int end(String text, int from) {
        int end = Sentences.periodEnd(text, from);
        int depth = 0;
        for (int at = from; at < end; at++) {
            char character = text.charAt(at);
            depth += character == '（' || character == '(' ? 1 : character == '）' || character == ')' ? -1 : 0;
            if (depth < 0) {
                return at;
            }
        }
        return end;
    }

    private record Parts(List<Statement.Amounts> amounts, boolean unbroken) {}

    private static Parts listed(Reading reading, int from, int end) {
        List<Statement.Amounts> parts = new ArrayList<>();
        int at = from;
        for (Token token : reading.money()) {
            if (token.start() < at || token.end() > end || nested(reading.text(), at, token.start())) {
                continue;
            }
            int clause = Math.max(at, Sentences.clauseStart(reading.text(), token.start()));
            boolean next = GAP.matcher(reading.text().substring(at, clause)).find();
            Optional<Statement.Amounts> part = reading.amount(token);
            String words = reading.text().substring(clause, token.start());
            if (!next || part.isEmpty() || NO_PART.matcher(words).find()) {
                boolean over = parts.size() > 1 && isChange(reading, token);
                return new Parts(parts, over && !goesOn(reading.text(), at, end));
            }
            parts.add(part.orElseThrow());
            at = token.end();
        }
        return new Parts(parts, !goesOn(reading.text(), at, end));
    }

    private static boolean isChange(Reading reading, Token token) {
        return reading.changes().stream()
                .anyMatch(change ->
                        change.amount().equals(token) || change.bases().contains(token));
    }

    private static boolean goesOn(String text, int at, int end) {
        return GOES_ON.matcher(text.substring(at, end)).find()
                || CUE.matcher(text.substring(at, end)).find();
    }

    private static boolean nested(String text, int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            depth += character == '（' || character == '(' ? 1 : character == '）' || character == ')' ? -1 : 0;
        }
        return depth > 0;
    }

    /** The items 1, 2, 3 … that follow, one passage each. */
    private Parts numbered(int number) {
        List<Statement.Amounts> parts = new ArrayList<>();
        int depth = -1;
        for (int at = number + 1; at < readings.size(); at++) {
            Reading item = readings.get(at);
            Optional<Numbering> form = Numbering.of(item.text());
            boolean follows = form.isPresent()
                    && form.orElseThrow().ordinal() == parts.size() + 1
                    && (depth < 0 || form.orElseThrow().depth() == depth)
                    && item.passage()
                            .path()
                            .equals(readings.get(number).passage().path());
            if (!follows) {
                return new Parts(parts, true);
            }
            depth = form.orElseThrow().depth();
            Optional<Statement.Amounts> first = firstOf(item, form.orElseThrow());
            if (first.isEmpty()) {
                return new Parts(parts, false);
            }
            parts.add(first.orElseThrow());
        }
        return new Parts(parts, true);
    }

    private static Optional<Statement.Amounts> firstOf(Reading item, Numbering form) {
        return item.money().stream()
                .findFirst()
                .filter(token -> Sentences.clauseStart(item.text(), token.start()) <= form.length())
                .flatMap(item::amount)
                .filter(amount -> !Words.name(amount.subject().text()).isEmpty());
    }
}
