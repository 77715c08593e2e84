package cn.gouji.desk;

import cn.gouji.excel.SummaryFiller;
import cn.gouji.report.Overview;
import cn.gouji.report.OverviewPage;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes summary and page of a season where somebody wants them (汇总与总览页). */
public final class ReportFiles {

    private final Workspace workspace;
    private final Wording wording;

    /** Files of that workspace, whose template and words they follow. */
    public ReportFiles(Workspace workspace, Wording wording) {
        this.workspace = workspace;
        this.wording = wording;
    }

    /** Where to: a workbook, a page, or both. */
    private record Target(List<Path> workbooks, List<Path> pages) {}

    /** What cannot be written there is a {@link SettingsFault}, so that one may ask before anything is done. */
    public void canBe(Path out) {
        target(out);
    }

    /**
     * Writes what the name asks for: .xlsx the summary, .html the page, a folder both, under their usual names.
     *
     * @return the files written
     */
    public List<Path> write(Path out, Overview overview) throws IOException {
        Target target = target(out);
        List<Path> written = new ArrayList<>();
        for (Path file : target.workbooks()) {
            SafeFile.write(file, new Summary(overview, wording).workbook(Summary.filler(workspace)));
            written.add(file);
        }
        for (Path file : target.pages()) {
            String page = OverviewPage.of(overview, wording, workspace.up(file));
            SafeFile.write(file, page.getBytes(StandardCharsets.UTF_8));
            written.add(file);
        }
        return written;
    }

    /** The sheets that were left out of a summary for want of a place in the bureau's own template. */
    public List<String> leftOut(Path out) {
        SummaryFiller filler = Summary.filler(workspace);
        return target(out).workbooks().isEmpty() ? List.of() : Summary.lacking(filler);
    }

    private Target target(Path out) {
        String name =
                out.getFileName() == null ? "" : out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.isDirectory(out) || name.indexOf('.') < 0) {
            return new Target(
                    List.of(out.resolve(wording.text("file.summary"))),
                    List.of(out.resolve(wording.text("file.overview"))));
        }
        if (name.endsWith(".xlsx")) {
            return new Target(List.of(out), List.of());
        }
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return new Target(List.of(), List.of(out));
        }
        throw new SettingsFault("usage.report-out", Map.of("file", out));
    }
}
