package cn.gouji.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What systems and programs leave beside the files of a unit (临时文件和系统文件), by name: locks of an office program that has the file
 * open, what is still being downloaded or copied, what a file manager keeps for itself. None of it is ever taken.
 */
final class Leftovers {

    private static final Set<String> NAMES =
            Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information");

    /** Hidden files, a Mac's forks (._x), locks of LibreOffice (.~lock.x#); who has it open in Word, Excel or WPS (~$x). */
    private static final List<String> BEGINNINGS = List.of(".", "~$");

    /** Not yet whole: browsers, Xunlei, Baidu, copying programs. */
    private static final List<String> ENDINGS = List.of(
            ".tmp",
            ".temp",
            ".part",
            ".partial",
            ".filepart",
            ".crdownload",
            ".download",
            ".downloading",
            ".opdownload",
            ".aria2",
            ".xltd",
            ".td",
            ".lock");

    /** What Word keeps for recovery (~WRL0001), and copies that editors keep of what they save (x.xlsx~). */
    private static final Pattern KEPT = Pattern.compile("~wr[a-z][0-9]{4}.*|.*~");

    private Leftovers() {}

    /** Whether a file or folder of that name is none of a unit's. */
    static boolean has(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(folded)
                || BEGINNINGS.stream().anyMatch(folded::startsWith)
                || ENDINGS.stream().anyMatch(folded::endsWith)
                || KEPT.matcher(folded).matches();
    }
}
