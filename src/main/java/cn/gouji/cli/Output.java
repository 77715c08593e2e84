package cn.gouji.cli;

import cn.gouji.Review;
import cn.gouji.desk.Received;
import cn.gouji.desk.Submission;
import java.nio.file.Path;
import java.util.Optional;

/** How results are told: for programs or for people. */
interface Output {

    /** A submission was checked. */
    void checked(Submission submission, Review review);

    /** A file holds nothing we can read. */
    void unreadable(Received file);

    /** A file could not even be taken from the disk. */
    void unopened(Gathering.Unopened file);

    /** Checking failed, and it is our fault. */
    void failed(Submission submission, String what);

    /** That was all. */
    void end(Optional<Path> written);
}
