package cn.gouji.excel;

import cn.gouji.sheet.Annotator;
import cn.gouji.sheet.Correction;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the annotated copy in the format the original has. Where that cannot be done without harm, as with what is signed or
 * locked, the findings come as a workbook of their own.
 */
public final class WorkbookAnnotator implements Annotator {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookAnnotator.class);

    @Override
    public Copy annotate(String name, byte[] original, List<Mark> marks, List<Leaf> leaves) {
        try {
            Optional<Copy> copy = marked(name, original, marks, leaves);
            if (copy.isPresent()) {
                return copy.get();
            }
            LOG.info("{}: not touched, so the findings go beside it", name);
        } catch (IOException | RuntimeException | StackOverflowError harm) {
            LOG.warn("{}: the original cannot be annotated", name, harm);
        }
        return beside(leaves);
    }

    @Override
    public byte[] cleaned(String name, byte[] received, Set<String> sheets) {
        return OwnMarks.takenOff(name, received, sheets).orElse(received);
    }

    @Override
    public boolean rebuilds(byte[] original) {
        ContentKind kind = ContentKind.of(original);
        return kind != ContentKind.ZIP && kind != ContentKind.OLE;
    }

    @Override
    public boolean corrects(byte[] original) {
        return ContentKind.of(original) == ContentKind.ZIP;
    }

    @Override
    public Optional<Copy> corrected(String name, byte[] original, List<Correction> corrections) {
        try {
            return PackageAnnotator.correct(name, original, corrections);
        } catch (IOException | RuntimeException | StackOverflowError harm) {
            LOG.warn("{}: no corrected copy can be made", name, harm);
            return Optional.empty();
        }
    }

    private Optional<Copy> marked(String name, byte[] original, List<Mark> marks, List<Leaf> leaves)
            throws IOException {
        if (ContentKind.of(original) == ContentKind.OLE) {
            return OldAnnotator.annotate(name, original, marks, leaves);
        }
        Optional<byte[]> workbook = rebuilds(original) ? Rebuilt.of(name, original) : Optional.of(original);
        return workbook.isEmpty() ? Optional.empty() : PackageAnnotator.annotate(name, workbook.get(), marks, leaves);
    }

    private static Copy beside(List<Leaf> leaves) {
        try {
            Copy copy = PackageAnnotator.annotate("", BlankPackage.bytes(), List.of(), leaves)
                    .orElseThrow();
            return new Copy(copy.content(), copy.extension(), true);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook of our own could not be written to memory", impossible);
        }
    }
}
