package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class SavedAtTest {

    private static final Instant THEN = Instant.parse("2026-01-18T02:03:04Z");

    @Test
    void aTextAndAWorkbookTellWhenTheyWereSaved() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setModified(Optional.of(Date.from(THEN)));
            document.write(text);
        }
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(THEN.plusSeconds(60))));
            workbook.write(book);
        }

        assertThat(SavedAt.of(text.toByteArray())).contains(THEN);
        assertThat(SavedAt.of(book.toByteArray())).contains(THEN.plusSeconds(60));
    }

    @Test
    void whatDoesNotTellTellsNothing() {
        assertThat(SavedAt.of(new byte[0])).isEmpty();
        assertThat(SavedAt.of("PK no package".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
