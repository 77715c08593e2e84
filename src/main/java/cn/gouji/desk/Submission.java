package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.filing.Filing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that one unit handed in together (一次报送); the workbooks first. */
public record Submission(List<Received> files) {

    public Submission {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a submission has files");
        }
    }

    /** The file the submission is called by. */
    public Received main() {
        return files.get(0);
    }

    /** How many bytes its files have together. */
    long bytes() {
        return files.stream().mapToLong(Received::size).sum();
    }

    /** The names of all files. */
    public List<String> names() {
        return files.stream().map(Received::name).toList();
    }

    /** The same with these files; the workbooks first. */
    Submission with(List<Received> others) {
        Comparator<Received> workbooksFirst =
                Comparator.comparing(file -> file.prose().isPresent());
        return new Submission(Stream.concat(files.stream(), others.stream())
                .sorted(workbooksFirst)
                .toList());
    }

    /** The workbooks. */
    public List<Received> workbooks() {
        return files.stream().filter(file -> file.prose().isEmpty()).toList();
    }

    /** Checks the files together. */
    public Review check(Checker checker) throws IOException {
        return checker.check(openings(checker));
    }

    /** What its files say together. */
    Filing filing(Checker checker) throws IOException {
        return checker.filing(openings(checker));
    }

    private List<Checker.Opening> openings(Checker checker) throws IOException {
        List<Checker.Opening> openings = new ArrayList<>();
        for (Received file : files) {
            openings.add(file.opening(checker));
        }
        return openings;
    }
}
