package cn.gouji;

import cn.gouji.check.RuleSettings;
import cn.gouji.excel.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The two real submissions that come with the product, in each of their formats. */
public final class Samples {

    public static final Path INBOX = Path.of("samples", "workspace", "inbox");
    public static final Path FORMATS = Path.of("samples", "formats");

    private static final Gouji GOUJI = Gouji.standard(new Documents(), RuleSettings.DEFAULT);

    private Samples() {}

    /** Gouji as it is delivered. */
    public static Gouji gouji() {
        return GOUJI;
    }

    /** The file of that folder whose name ends so. */
    public static Path file(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + ending + " in " + folder));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The 2023 budget: workbook and narrative. */
    public static List<ReadFile> budget(Path folder) {
        String workbook = folder.equals(INBOX) ? "部门预算表.xlsx" : "部门预算表.xls";
        return List.of(read(file(folder, workbook)), read(file(folder, "文字说明.docx")));
    }

    /** The 2022 self-evaluation. */
    public static List<ReadFile> evaluation(Path folder) {
        return List.of(read(file(folder, folder.equals(INBOX) ? "自评表.xlsx" : "自评表.xls")));
    }

    /** Reads one file. */
    public static ReadFile read(Path path) {
        return GOUJI.read(new SourceFile(path.getFileName().toString(), bytes(path)));
    }

    /** The bytes of a file. */
    public static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
