package cn.gouji.excel;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.write.style.column.SimpleColumnWidthStyleStrategy;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A new workbook of one sheet of texts. */
public final class PlainSheet {

    private static final int WIDTH = 30;

    private PlainSheet() {}

    /** The workbook; every text is data whatever it begins with. */
    public static byte[] of(String name, List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EasyExcel.write(out)
                .head(header.stream().map(List::of).toList())
                .registerWriteHandler(new SimpleColumnWidthStyleStrategy(WIDTH))
                .sheet(name)
                .doWrite(rows);
        return out.toByteArray();
    }
}
