package cn.gouji.rules.cod;

import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes filings of one table with codes and names, for tests a page's table cannot say. */
final class CodeTables {

    private CodeTables() {}

    /** A filing whose one table has these codes in column A beside these names in column B, from row 2 on. */
    static Filing filing(OptionalInt year, List<String> codes, List<String> names) {
        return filing(year, codes, names, 0);
    }

    /** The same, the first lines naming their unit and the others none, as after a page break. */
    static Filing filing(OptionalInt year, List<String> codes, List<String> names, int ownerUntil) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < codes.size(); at++) {
            Label code = label(codes.get(at), at + 1, 0);
            Label name = label(names.get(at), at + 1, 1);
            lines.add(new Line(
                    Line.Role.ENTRY,
                    Optional.empty(),
                    at < ownerUntil ? Optional.of(label("甲中心", 1, 2)) : Optional.empty(),
                    Map.of(Column.CODE, code, Column.NAME, name),
                    Map.of()));
        }
        List<Heading> headings = List.of(
                new Heading(Column.CODE, label("科目编码", 0, 0), Optional.empty()),
                new Heading(Column.NAME, label("科目名称", 0, 1), Optional.empty()));
        Form form = new Form("any", 1, label("例表", 99, 0), Map.of(), List.of());
        Table table = new Table(
                form, "main", headings, lines, List.of(new Table.Extent("a.xlsx", "一", new Region(0, 0, 98, 1))));
        return new Filing(
                Filing.Kind.BUDGET,
                Optional.empty(),
                year,
                List.of(table),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Label label(String text, int row, int column) {
        return new Label(
                text, new Origin.Read(new CellPlace("a.xlsx", "一", 0, row, column), "any/" + row + "/" + column));
    }
}
