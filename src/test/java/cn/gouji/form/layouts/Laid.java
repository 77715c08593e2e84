package cn.gouji.form.layouts;

import java.util.List;
import java.util.Map;

/** A form of a consistent submission, laid out at random. */
interface Laid {

    /** What must be read, by block, in the words of {@link Records}. */
    Map<String, List<String>> truth();

    /** The pages as they are drawn, one under another or on sheets of their own. */
    List<Sketch> pages();
}
