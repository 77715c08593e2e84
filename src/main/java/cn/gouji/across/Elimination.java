package cn.gouji.across;

import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.sheet.Prose;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a department says that it eliminated transfers among its units (内部抵销), so that it may be less than their sum. */
final class Elimination {

    private static final Pattern SAID = Pattern.compile("抵[销消扣减]|内部往来|重复计算.{0,6}(扣除|剔除)");

    private Elimination() {}

    /** Whether this text says so. */
    static boolean isSaid(String text) {
        return SAID.matcher(text).find();
    }

    /** Whether the document says so in a note or in its prose. */
    static boolean isSaid(Filing filing) {
        Stream<String> notes =
                filing.forms().stream().flatMap(form -> form.notes().stream()).map(Label::text);
        Stream<String> prose = filing.paragraphs().stream().map(Prose.Paragraph::text);
        return Stream.concat(notes, prose).anyMatch(Elimination::isSaid);
    }
}
