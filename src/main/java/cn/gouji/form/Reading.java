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
 * @param longTables the tables of which the filing holds no more than the first total, because they are too long
 */
public record Reading(
        Filing filing,
        List<SeenForm> seen,
        List<Verdict.CannotTell> problems,
        List<SheetAccount> sheets,
        List<LongTable> longTables) {

    /** A region and the form it was recognised as. */
    public record SeenForm(String form, String document, String sheet, String range) {}

    public Reading {
        seen = List.copyOf(seen);
        problems = List.copyOf(problems);
        sheets = List.copyOf(sheets);
        longTables = List.copyOf(longTables);
    }

    /** Whether the place lies in a region that no known form fits. */
    public boolean isGeneric(Place place) {
        return sheets.stream().anyMatch(sheet -> sheet.isGeneric(place));
    }
}
