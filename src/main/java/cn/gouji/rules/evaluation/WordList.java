package cn.gouji.rules.evaluation;

import cn.gouji.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of cue words of our own jar, one a line; a line that begins with {@code #} is a remark (词表). */
public record WordList(List<String> words) {

    public WordList {
        words = List.copyOf(words);
    }

    /** The list of that name under {@code /rules/words/}. */
    public static WordList load(String name) {
        String path = "/rules/words/" + name + ".txt";
        try (InputStream in = WordList.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("our own jar has no " + path);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new WordList(text.lines()
                    .map(Words::compact)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("the list " + path + " of our own jar cannot be read", broken);
        }
    }

    /** Whether the text contains one of the words. */
    public boolean isIn(String text) {
        String compact = Words.compact(text);
        return words.stream().anyMatch(compact::contains);
    }

    /** Whether the text begins with one of the words. */
    public boolean begins(String text) {
        String compact = Words.compact(text);
        return words.stream().anyMatch(compact::startsWith);
    }

    /** Whether the text ends with one of the words, a closing full stop aside. */
    public boolean ends(String text) {
        String compact = Words.compact(text).replaceFirst("[。.;,]+$", "");
        return words.stream().anyMatch(compact::endsWith);
    }
}
