package cn.gouji.excel;

import cn.gouji.sheet.Document;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A file that cannot carry notes, such as a text or a page, made an .xlsx workbook that holds the same (重建的工作簿). */
final class Rebuilt {

    /** A workbook in POI's memory takes more than a kilobyte a cell. */
    private static final int MOST_CELLS = 100_000;

    private Rebuilt() {}

    /** The workbook; none where it would be too large or not hold exactly what the file holds. */
    static Optional<byte[]> of(String name, byte[] received) throws IOException {
        Documents documents = new Documents();
        Opened original = documents.open(name, received);
        Optional<Document> document =
                original.fold(readable -> Optional.of(readable.document()), refused -> Optional.empty());
        if (document.isEmpty() || !(document.get() instanceof Workbook grid) || cells(grid) > MOST_CELLS) {
            return Optional.empty();
        }
        try (XSSFWorkbook book = GridBook.of(grid, cell -> cell.formula().isPresent())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            byte[] content = out.toByteArray();
            return Untouched.holdsAnew(original, documents.open(name, content))
                    ? Optional.of(content)
                    : Optional.empty();
        }
    }

    private static long cells(Workbook book) {
        return book.sheets().stream()
                .flatMap(sheet ->
                        sheet.rowNumbers().stream().map(row -> sheet.row(row).size()))
                .mapToLong(Integer::longValue)
                .sum();
    }
}
