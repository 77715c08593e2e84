package cn.gouji.form;

import cn.gouji.filing.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The ways a block may print its codes, whatever its form does: in one column, in a column for each of 类、款、项, or together
 * with the name in one cell.
 */
final class CodeArrangements {

    private static final String SUBJECT = "(.*/)?(支出)?((部门|政府)?预算)?(支出)?(功能|经济)?(分类)?(科目)?";
    private static final FormDefinition.Head ONE = head(SUBJECT + "(编码|代码)", false);
    private static final FormDefinition.Head CLASS = head("(.*/)?(.*(编码|代码)/)?类", false);
    private static final FormDefinition.Head SECTION = head("(.*/)?(.*(编码|代码)/)?款", false);
    private static final FormDefinition.Head ITEM = head("(.*/)?(.*(编码|代码)/)?项", true);
    private static final FormDefinition.Head JOINED =
            head(SUBJECT + "((编码|代码)(及|和|与|、|/|-|\\+)?(科目)?名称|科目|科目名称|名称(及|和|与|、)(科目)?(编码|代码))", false);

    private CodeArrangements() {}

    private static FormDefinition.Head head(String heading, boolean optional) {
        return new FormDefinition.Head(Pattern.compile(heading), optional, false, false, null);
    }

    /** The block as its form prints it, and as others do. */
    static List<FormDefinition.Block> of(FormDefinition.Block block) {
        List<FormDefinition.Block> blocks = new ArrayList<>(List.of(block));
        boolean one = block.columns().containsKey(Column.CODE);
        boolean split = block.columns().containsKey(Column.CODE_CLASS);
        if (one && !split) {
            blocks.add(replaced(
                    block,
                    Map.of(Column.CODE_CLASS, CLASS, Column.CODE_SECTION, SECTION, Column.CODE_ITEM, ITEM),
                    Column.CODE));
        }
        if (split && !one) {
            blocks.add(replaced(
                    block, Map.of(Column.CODE, ONE), Column.CODE_CLASS, Column.CODE_SECTION, Column.CODE_ITEM));
        }
        if ((one || split) && block.columns().containsKey(Column.NAME)) {
            blocks.add(replaced(
                    block,
                    Map.of(Column.CODE, JOINED),
                    Column.CODE,
                    Column.CODE_CLASS,
                    Column.CODE_SECTION,
                    Column.CODE_ITEM,
                    Column.NAME));
        }
        return blocks;
    }

    /** Whether the block prints code and name in one cell. */
    static boolean isJoined(FormDefinition.Block block) {
        return block.columns().get(Column.CODE) == JOINED;
    }

    private static FormDefinition.Block replaced(
            FormDefinition.Block block, Map<Column, FormDefinition.Head> added, Column... gone) {
        Map<Column, FormDefinition.Head> columns = new LinkedHashMap<>();
        block.columns().forEach((column, head) -> {
            if (!List.of(gone).contains(column)) {
                columns.put(column, head);
            } else if (column == gone[0]) {
                SplitCode.CODES.stream().filter(added::containsKey).forEach(own -> columns.put(own, added.get(own)));
            }
        });
        return block.with(columns);
    }
}
