package cn.gouji.bed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How all injuries of one kind were answered. */
final class Tally {

    private final List<Score> scores = new ArrayList<>();

    void add(Score score) {
        scores.add(score);
    }

    void addAll(Tally other) {
        scores.addAll(other.scores);
    }

    int count() {
        return scores.size();
    }

    int count(Predicate<Score> kind) {
        return (int) scores.stream().filter(kind).count();
    }

    int strangers() {
        return scores.stream().mapToInt(Score::strangers).sum();
    }

    /** Of those of the kind, how many so. */
    String share(Predicate<Score> kind, Predicate<Score> so) {
        return share(count(kind.and(so)), count(kind));
    }

    static String share(int part, int all) {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.1f %% (%d/%d)", 100.0 * part / all, part, all);
    }
}
