package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.filing.Filing;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;

/** The code columns of the filing that was asked for last: every rule of the family asks for the same ones in turn. */
final class LatestColumns {

    private record Read(CodeLists lists, Filing filing, List<CodeColumn> columns) {}

    private static volatile SoftReference<Read> latest = new SoftReference<>(null);

    private LatestColumns() {}

    static List<CodeColumn> of(CodeLists lists, Filing filing) {
        Optional<Read> read =
                Optional.ofNullable(latest.get()).filter(last -> last.lists() == lists && last.filing() == filing);
        if (read.isPresent()) {
            return read.get().columns();
        }
        List<CodeColumn> columns = CodeColumn.of(lists, filing).toList();
        latest = new SoftReference<>(new Read(lists, filing, columns));
        return columns;
    }
}
