package cn.gouji.form;

import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import java.util.List;

/**
 * A whole submission as it was read.
 *
 * @param seen which region became which form
 * @param problems what could not be read (REC)
 */
public record Reading(Filing filing, List<SeenForm> seen, List<Verdict.CannotTell> problems) {

    /** A region and the form it was recognised as. */
    public record SeenForm(String form, String document, String sheet, String range) {}

    public Reading {
        seen = List.copyOf(seen);
        problems = List.copyOf(problems);
    }
}
