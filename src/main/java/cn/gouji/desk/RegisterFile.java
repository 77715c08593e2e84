package cn.gouji.desk;

import cn.gouji.excel.Documents;
import cn.gouji.filing.Filing;
import cn.gouji.mail.Draft;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import cn.gouji.text.Words;
import cn.gouji.wording.SettingsFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the register from the workbook a clerk fills in. Whatever cannot be understood names its cell. */
final class RegisterFile {

    private static final Pattern SEPARATOR = Pattern.compile("[、，,;；\\r\\n]+");
    private static final Pattern EXPECTED = Pattern.compile("(?:([0-9]{4})年?度?)?(部门预算|项目支出绩效自评|绩效自评|自评)");

    private final String file;
    private final Map<String, CellPlace> names = new HashMap<>();

    /** The columns by their headings. */
    private enum Column {
        CODE("单位编码"),
        NAME("单位名称"),
        ALIASES("别名"),
        SUPERIOR("主管部门"),
        EMAIL("邮箱"),
        CONTACT("联系人"),
        EXPECTED("应报材料"),
        REMARKS("备注");

        private final String heading;

        Column(String heading) {
            this.heading = heading;
        }
    }

    private RegisterFile(String file) {
        this.file = file;
    }

    /** The register in that file. */
    static Register read(String file, byte[] content) {
        Opened opened = new Documents().open(file, content);
        Optional<Document> document =
                opened.fold(readable -> Optional.of(readable.document()), unreadable -> Optional.empty());
        if (document.isPresent() && document.get() instanceof Workbook workbook) {
            return new RegisterFile(file).read(workbook.sheets().get(0));
        }
        throw new SettingsFault("register.unreadable", Map.of("file", file));
    }

    private Register read(Sheet sheet) {
        Map<Integer, Column> columns = new HashMap<>();
        List<Registered> units = new ArrayList<>();
        for (int row : sheet.rowNumbers()) {
            if (columns.isEmpty()) {
                columns.putAll(columns(sheet.row(row)));
            } else {
                unit(cells(sheet.row(row), columns)).ifPresent(units::add);
            }
        }
        if (columns.isEmpty()) {
            throw new SettingsFault(
                    "register.no-heading", Map.of("file", file, "sheet", sheet.name(), "key", Column.NAME.heading));
        }
        return new Register(units);
    }

    /** The columns of the row that names the units' column; none of another row. */
    private Map<Integer, Column> columns(Collection<Cell> row) {
        Map<Integer, Column> columns = new HashMap<>();
        if (row.stream().noneMatch(cell -> Words.same(cell.text(), Column.NAME.heading))) {
            return columns;
        }
        for (Cell cell : row) {
            Optional<Column> column = Arrays.stream(Column.values())
                    .filter(known -> Words.same(cell.text(), known.heading))
                    .findFirst();
            if (!cell.isBlank() && (column.isEmpty() || columns.containsValue(column.get()))) {
                throw fault("register.bad-heading", cell);
            }
            column.ifPresent(known -> columns.put(cell.place().column(), known));
        }
        return columns;
    }

    private static Map<Column, Cell> cells(Collection<Cell> row, Map<Integer, Column> columns) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        for (Cell cell : row) {
            Column column = columns.get(cell.place().column());
            if (column != null && !cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        return cells;
    }

    private Optional<Registered> unit(Map<Column, Cell> cells) {
        if (cells.isEmpty() || cells.keySet().equals(Set.of(Column.REMARKS))) {
            return Optional.empty();
        }
        Cell name = cells.get(Column.NAME);
        if (name == null) {
            throw fault("register.no-name", cells.values().iterator().next());
        }
        String email = text(cells, Column.EMAIL);
        if (!email.isEmpty() && !Draft.isAddress(email)) {
            throw fault("register.bad-email", cells.get(Column.EMAIL));
        }
        claim(text(cells, Column.NAME), name);
        List<String> aliases = items(text(cells, Column.ALIASES));
        for (String alias : aliases) {
            if (!Words.same(alias, text(cells, Column.NAME))) {
                claim(alias, Objects.requireNonNull(cells.get(Column.ALIASES)));
            }
        }
        return Optional.of(new Registered(
                text(cells, Column.CODE),
                text(cells, Column.NAME),
                aliases,
                text(cells, Column.SUPERIOR),
                email,
                text(cells, Column.CONTACT),
                expected(cells)));
    }

    /** A name stands for one unit only. */
    private void claim(String name, Cell cell) {
        CellPlace other = names.putIfAbsent(Words.name(name), cell.place());
        if (other != null) {
            throw new SettingsFault(
                    "register.twice", values(cell, Map.of("name", name, "other", other.sheet() + "!" + other.spot())));
        }
    }

    private List<Registered.Expected> expected(Map<Column, Cell> cells) {
        List<Registered.Expected> expected = new ArrayList<>();
        for (String item : items(text(cells, Column.EXPECTED))) {
            Matcher matcher = EXPECTED.matcher(Words.compact(item));
            if (!matcher.matches()) {
                throw fault("register.bad-expected", cells.get(Column.EXPECTED));
            }
            OptionalInt year =
                    matcher.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(1)));
            boolean budget = matcher.group(2).equals("部门预算");
            expected.add(new Registered.Expected(year, budget ? Filing.Kind.BUDGET : Filing.Kind.SELF_EVALUATION));
        }
        return expected;
    }

    private static List<String> items(String text) {
        return SEPARATOR
                .splitAsStream(text)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String text(Map<Column, Cell> cells, Column column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text().strip();
    }

    private SettingsFault fault(String key, @Nullable Cell cell) {
        return new SettingsFault(key, values(Objects.requireNonNull(cell), Map.of()));
    }

    private Map<String, Object> values(Cell cell, Map<String, ?> more) {
        String known = String.join(
                "、",
                Arrays.stream(Column.values()).map(column -> column.heading).toList());
        Map<String, Object> values = new HashMap<>(more);
        values.put("file", file);
        values.put("cell", cell.place().sheet() + "!" + cell.place().spot());
        values.put("value", cell.text());
        values.put("known", known);
        return values;
    }
}
