package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.round.Earlier;
import cn.gouji.round.Hearing;
import cn.gouji.text.Lexicon;
import cn.gouji.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An explanation that explains nothing: chosen without words, an empty phrase, or the finding said once more (说明空泛或循环). */
final class EmptyExplanation implements WavRule {

    private static final RuleInfo INFO = new RuleInfo("WAV-04", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final List<String> PHRASES = Lexicon.lines("empty-explanations.txt");
    private static final int SHORTEST = 4;
    private static final int RESTATED_PERCENT = 85;

    @Override
    public Stream<Finding> findings(Hearing hearing) {
        return hearing.told().stream()
                .filter(told -> told.finding().severity() == Severity.WARNING && !told.isWaived())
                .filter(told -> told.explanation().explains())
                .flatMap(this::finding);
    }

    private Stream<Finding> finding(Hearing.Told told) {
        return variant(told).stream()
                .map(variant -> at(
                        told,
                        Severity.WARNING,
                        variant,
                        Map.of(
                                "rule",
                                told.finding().rule().id(),
                                "text",
                                told.explanation().text().strip())));
    }

    private static Optional<String> variant(Hearing.Told told) {
        String text = bare(told.explanation().text());
        if (text.isEmpty()) {
            return Optional.of("nothing");
        }
        if (text.length() < SHORTEST || PHRASES.stream().anyMatch(text::equals)) {
            return Optional.of("");
        }
        String said = bare(told.earlier().map(Earlier::message).orElse(""));
        return restates(text, said) ? Optional.of("restated") : Optional.empty();
    }

    private static String bare(String text) {
        return Words.compact(text).replaceAll("[\\p{P}\\p{S}]+", "");
    }

    /** Whether nearly every pair of characters of the text stands in what was said to the unit. */
    private static boolean restates(String text, String said) {
        long pairs = IntStream.range(0, text.length() - 1)
                .filter(at -> said.contains(text.substring(at, at + 2)))
                .count();
        return 100 * pairs >= (long) RESTATED_PERCENT * (text.length() - 1);
    }
}
