package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Opened.Reason;
import cn.gouji.sheet.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file that cannot be read is refused for its own reason, and none makes the reader throw. */
class DocumentsTest {

    private static final byte[] MODERN =
            Grids.bytes(Grids.samples("workspace/inbox", ".xlsx").get(0));
    private static final byte[] OLD =
            Grids.bytes(Grids.samples("formats", ".xls").get(0));
    private static final byte[] TEXT =
            Grids.bytes(Grids.samples("formats", ".docx").get(0));

    @Test
    void contentCountsAndNotTheName() {
        assertThat(open("a.xls", MODERN)).isInstanceOf(Opened.Readable.class);
        assertThat(open("a.xlsx", OLD)).isInstanceOf(Opened.Readable.class);
        assertThat(open("a.doc", TEXT)).isInstanceOf(Opened.Readable.class);
        assertThat(open("无扩展名", MODERN)).isInstanceOf(Opened.Readable.class);
    }

    @Test
    void nothingIsEmpty() {
        refused("a.xlsx", new byte[0], Reason.EMPTY);
        refused("a.xls", " \r\n\t".getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
        refused("a.xlsx", new byte[4096], Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 30, 50, 75, 90})
    void whatIsCutOffIsTruncated(int percent) {
        refused("a.xlsx", Arrays.copyOf(MODERN, MODERN.length * percent / 100), Reason.TRUNCATED);
        refused("a.xls", Arrays.copyOf(OLD, OLD.length * percent / 100), Reason.TRUNCATED);
        refused("a.docx", Arrays.copyOf(TEXT, TEXT.length * percent / 100), Reason.TRUNCATED);
    }

    @Test
    void whatIsReadOfAShortLastSectorIsAllThereIs() {
        List<String> whole = Grids.dump(Grids.workbook("a.xls", OLD));
        for (int missing = 1; missing < 700; missing += 7) {
            Opened opened = open("a.xls", Arrays.copyOf(OLD, OLD.length - missing));
            boolean cut = opened.fold(readable -> false, unreadable -> unreadable.reason() == Reason.TRUNCATED);

            assertThat(cut
                            || Grids.dump((Workbook) ((Opened.Readable) opened).document())
                                    .equals(whole))
                    .isTrue();
        }
    }

    @Test
    void passwordsAreEncryption() throws Exception {
        refused("a.xlsx", encrypted("secret"), Reason.ENCRYPTED);
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(OLD))) {
            byte[] content = Grids.bytes(book);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            refused("a.xls", content, Reason.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void thePasswordThatExcelUsesForProtectionIsNone() throws Exception {
        assertThat(Grids.dump(Grids.workbook("a.xlsx", encrypted("VelvetSweatshop"))))
                .isEqualTo(Grids.dump(Grids.workbook("a.xlsx", MODERN)));
    }

    @Test
    void encryptedZipEntriesAreEncryption() {
        byte[] content = MODERN.clone();
        for (int at = 0; at + 10 < content.length; at++) {
            boolean local = content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 3;
            boolean central = content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 1;
            if (local || central) {
                content[at + (local ? 6 : 8)] |= 1;
            }
        }

        refused("a.xlsx", content, Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 ...,            pdf",
        "Rar!.....,               rar",
        "<html><body>表</body>,    html",
        "<?xml version='1.0'?><a/>, xml",
        "{\\rtf1 ...,             rtf",
        "本部门预算收入,              text"
    })
    void otherKindsAreForeignOrMisnamed(String content, String kind) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);

        assertThat(refused("a.bin", bytes, Reason.FOREIGN)).isEqualTo(kind);
        assertThat(refused("预算表.xlsx", bytes, Reason.MISNAMED)).isEqualTo(kind);
    }

    @Test
    void moreKindsAreTold() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0};
        byte[] gbk = "本部门预算收入, 合计 3 万元。\r\n无数据\r\n无数据\r\n".getBytes(Charset.forName("GBK"));
        byte[] ods = Grids.zip(
                Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<office/>"));

        assertThat(refused("a.xls", png, Reason.MISNAMED)).isEqualTo("image");
        assertThat(refused("a.txt", gbk, Reason.FOREIGN)).isEqualTo("text");
        assertThat(refused("a.ods", ods, Reason.FOREIGN)).isEqualTo("ods");
        assertThat(refused("a.xls", "MIME-Version: 1.0\r\n".getBytes(StandardCharsets.UTF_8), Reason.MISNAMED))
                .isEqualTo("mhtml");
        assertThat(refused("a.zip", Grids.zip(Map.of("表.txt", "1")), Reason.FOREIGN))
                .isEqualTo("zip");
        assertThat(refused("a.ofd", Grids.zip(Map.of("OFD.xml", "<a/>")), Reason.FOREIGN))
                .isEqualTo("ofd");
        assertThat(refused("a.dat", new byte[] {1, 2, 3, (byte) 0xFF}, Reason.FOREIGN))
                .isEqualTo("unknown");
    }

    @Test
    void oldFormatsAreTold() throws IOException {
        assertThat(refused("a.xls", ole("Book"), Reason.OLD_FORMAT)).isEqualTo("excel-95");
        assertThat(refused("a.doc", ole("WordDocument"), Reason.OLD_FORMAT)).isEqualTo("doc");
        assertThat(refused("a.wps", ole("WordDocument"), Reason.FOREIGN)).isEqualTo("wps");
        refused("a.xls", new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0}, Reason.OLD_FORMAT);
    }

    @Test
    void brokenPartsAreDamaged() throws IOException {
        refused("a.xlsx", Grids.zip(Map.of("[Content_Types].xml", "<Types/>")), Reason.DAMAGED);
        refused("a.xls", ole("Workbook"), Reason.DAMAGED);
    }

    @Test
    void randomDamageNeverThrows() {
        long seed = 7;
        Random random = new Random(seed);
        for (byte[] sound : List.of(MODERN, OLD, TEXT)) {
            for (int round = 0; round < 60; round++) {
                byte[] content = sound.clone();
                for (int at = 0; at < 20; at++) {
                    content[random.nextInt(content.length)] = (byte) random.nextInt(256);
                }

                assertThat(open("a.xlsx", content))
                        .as("seed %s round %s", seed, round)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyReasonAndKindHasItsWords(String language) throws IOException {
        Properties words = new Properties();
        String path = "/wording/unreadable_" + language + ".properties";
        try (InputStream in = DocumentsTest.class.getResourceAsStream(path)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        for (Reason reason : Reason.values()) {
            assertThat(words).containsKey("unreadable." + reason);
        }
        for (String kind : List.of("doc", "wps", "ofd", "zip", "slides", "xlsb", "excel-95")) {
            assertThat(words).containsKey("foreign." + kind);
        }
        for (ContentKind kind : ContentKind.values()) {
            boolean handled = List.of(ContentKind.BLANK, ContentKind.OLE, ContentKind.OLD_EXCEL)
                    .contains(kind);
            assertThat(handled || words.containsKey("foreign." + kind.key())).isTrue();
        }
    }

    private static Opened open(String name, byte[] content) {
        return new Documents().open(name, content);
    }

    private static String refused(String name, byte[] content, Reason reason) {
        Opened opened = open(name, content);
        assertThat(opened).isInstanceOf(Opened.Unreadable.class);
        Opened.Unreadable unreadable = (Opened.Unreadable) opened;
        assertThat(unreadable.reason()).as(unreadable.detail()).isEqualTo(reason);
        return unreadable.detail();
    }

    private static byte[] encrypted(String password) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var out = encryptor.getDataStream(files)) {
                out.write(MODERN);
            }
            return bytes(files);
        }
    }

    private static byte[] ole(String stream) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            return bytes(files);
        }
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }
}
