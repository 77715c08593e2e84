package cn.gouji.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the annotated copy of a workbook. Implemented in {@code excel}. */
public interface Annotator {

    /**
     * The copy and the file extension its content has.
     *
     * @param beside whether the original could not be written to, so that this is a workbook of its own with nothing but the
     *     sheets that should have been put in front
     */
    record Copy(byte[] content, String extension, boolean beside) {

        /** A copy of the original itself. */
        public Copy(byte[] content, String extension) {
            this(content, extension, false);
        }
    }

    /**
     * Returns a copy of the workbook that differs from the original only by the marks and the sheets put in front.
     *
     * @param name the original's file name
     * @param original the original's bytes, which are not changed
     * @param leaves the sheets to put in front, at least one; the first is shown when the copy is opened
     */
    Copy annotate(String name, byte[] original, List<Mark> marks, List<Leaf> leaves);

    /**
     * What was received without what we once put on it: our sheets, notes and highlights; the same where nothing of ours is on
     * it.
     *
     * @param sheets the names of our sheets in it
     */
    default byte[] cleaned(String name, byte[] received, Set<String> sheets) {
        return received;
    }

    /** Whether corrected copies are made of what is of this kind. */
    default boolean corrects(byte[] original) {
        return false;
    }

    /**
     * Returns a copy of the workbook in which these cells hold other values and are marked; it differs from the original by
     * nothing else. None where it cannot be made without harm.
     */
    default Optional<Copy> corrected(String name, byte[] original, List<Correction> corrections) {
        return Optional.empty();
    }

    /** Whether the original is of a kind that cannot carry notes, so that the copy is a workbook built anew from what it holds. */
    default boolean rebuilds(byte[] original) {
        return false;
    }
}
