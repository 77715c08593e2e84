package cn.gouji.form;

import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.SheetAccount;
import cn.gouji.sheet.Place;
import java.util.List;

/**
 * A whole submission as it was read.
 *
 * @param seen which region became which form
 * @param problems what could not be read (REC)
 * @param sheets how every sheet was read
 */
public record Reading(
        Filing filing, List<SeenForm> seen, List<Verdict.CannotTell> problems, List<SheetAccount> sheets) {

    /** A region and the form it was recognised as. */
    public record SeenForm(String form, String document, String sheet, String range) {}

    public Reading {
        seen = List.copyOf(seen);
        problems = List.copyOf(problems);
        sheets = List.copyOf(sheets);
    }

    /** Whether the place lies in a region that no known form fits. */
    public boolean isGeneric(Place place) {
        return sheets.stream().anyMatch(sheet -> sheet.isGeneric(place));
    }
}
