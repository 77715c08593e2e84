package cn.gouji.report;

import cn.gouji.check.Severity;
import cn.gouji.sheet.Leaf.Style;

/** The look and the weight a severity has in a returned workbook. */
final class Styles {

    private Styles() {}

    static Style of(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.ERROR;
            case WARNING -> Style.WARNING;
            case INFO -> Style.INFO;
            case UNVERIFIABLE -> Style.UNVERIFIABLE;
        };
    }

    /** As {@link cn.gouji.sheet.Mark#weight}: 3 error, 2 warning, 1 hint. */
    static int weight(Severity severity) {
        return switch (severity) {
            case ERROR -> 3;
            case WARNING -> 2;
            case INFO, UNVERIFIABLE -> 1;
        };
    }
}
