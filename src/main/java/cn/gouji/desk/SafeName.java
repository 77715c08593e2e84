package cn.gouji.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File names that every system takes, made from texts that may hold anything (文件名). */
public final class SafeName {

    private static final int LONGEST = 100;
    /** A name this long in bytes still leaves room for a suffix under the 255 bytes of usual file systems. */
    private static final int LONGEST_BYTES = 220;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private SafeName() {}

    /** The text as the stem of a file name, at most so long that the whole name has no more than 100 characters. */
    public static String stem(String text, String ending) {
        String clean = EDGES.matcher(FORBIDDEN.matcher(text).replaceAll("_")).replaceAll("");
        if (clean.isEmpty() || DEVICE.matcher(clean).matches()) {
            clean = "_" + clean;
        }
        int room = LONGEST - ending.codePointCount(0, ending.length());
        while (clean.codePointCount(0, clean.length()) > room || bytes(clean + ending) > LONGEST_BYTES) {
            clean = clean.substring(0, clean.offsetByCodePoints(clean.length(), -1));
        }
        return EDGES.matcher(clean).replaceAll("");
    }

    /** stem + ending in the folder, with -2, -3 … in between where that name is there already or was given out. */
    public static Path unique(Path folder, String text, String ending, Set<Path> taken) {
        Path path = folder.resolve(stem(text, ending) + ending);
        for (int number = 2; taken.contains(folded(path)) || Files.exists(path); number++) {
            String numbered = "-" + number + ending;
            path = folder.resolve(stem(text, numbered) + numbered);
        }
        taken.add(folded(path));
        return path;
    }

    /** The name without its ending. */
    public static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The ending with its dot, empty where there is none. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? FORBIDDEN.matcher(name.substring(dot)).replaceAll("_") : "";
    }

    /** Some file systems do not tell upper from lower case. */
    private static Path folded(Path path) {
        return path.resolveSibling(path.getFileName().toString().toLowerCase(Locale.ROOT));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
