package cn.gouji.rules.cod;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * The cheapest way to lay a column of printed codes beside a column of names, both of one length (序列比对).
 *
 * <p>A fitting pair costs nothing, an unfitting one 1, leaving out a code or a name 1.25, so that two wrong pairs stay two
 * wrong pairs and three in a row become a slide (math.md 7). Codes further than {@value #FURTHEST} lines from their
 * names are not considered, which keeps long columns cheap.
 */
final class Alignment {

    /** The furthest a code may have slid. */
    static final int FURTHEST = 6;

    private static final int UNFITTING = 4;
    private static final int GAP = 5;
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final int size;
    private final Fit fit;
    private final int[][] cost;

    /** Whether the code printed in one line fits the name of another. */
    interface Fit {
        boolean of(int code, int name);
    }

    private Alignment(int size, Fit fit) {
        this.size = size;
        this.fit = fit;
        this.cost = new int[size + 1][2 * FURTHEST + 1];
    }

    /** The cheapest alignment of that many lines. */
    static Alignment of(int size, Fit fit) {
        Alignment alignment = new Alignment(size, fit);
        for (int name = 0; name <= size; name++) {
            for (int code = Math.max(0, name - FURTHEST); code <= Math.min(size, name + FURTHEST); code++) {
                alignment.cost[name][code - name + FURTHEST] = alignment.cheapest(name, code);
            }
        }
        return alignment;
    }

    /** Whether it is cheaper than leaving every code in its line. */
    boolean isCheaperThanRowByRow() {
        int rowByRow = 0;
        for (int line = 0; line < size; line++) {
            rowByRow += pair(line, line);
        }
        return at(size, size) < rowByRow;
    }

    /** For each line, the line whose code belongs to its name; empty where no printed code does. */
    List<OptionalInt> sources() {
        List<OptionalInt> sources = new ArrayList<>(Collections.nCopies(size, OptionalInt.empty()));
        int name = size;
        int code = size;
        while (name > 0 || code > 0) {
            if (name > 0 && code > 0 && at(name, code) == at(name - 1, code - 1) + pair(name - 1, code - 1)) {
                name--;
                code--;
                sources.set(name, OptionalInt.of(code));
            } else if (code > 0 && at(name, code) == at(name, code - 1) + GAP) {
                code--;
            } else {
                name--;
            }
        }
        return List.copyOf(sources);
    }

    private int cheapest(int name, int code) {
        if (name == 0 || code == 0) {
            return (name + code) * GAP;
        }
        int paired = at(name - 1, code - 1) + pair(name - 1, code - 1);
        return Math.min(paired, Math.min(at(name - 1, code), at(name, code - 1)) + GAP);
    }

    private int pair(int name, int code) {
        return fit.of(code, name) ? 0 : UNFITTING;
    }

    private int at(int name, int code) {
        return Math.abs(code - name) > FURTHEST ? FAR : cost[name][code - name + FURTHEST];
    }
}
