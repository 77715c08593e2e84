package cn.gouji.desk;

/** Counts the steps of a stage that several hands take, and tells of each (进度). */
final class Steps {

    private final Progress progress;
    private final Progress.Stage stage;
    private final int total;
    private int done;

    Steps(Progress progress, Progress.Stage stage, int total) {
        this.progress = progress;
        this.stage = stage;
        this.total = total;
    }

    /** One more is begun. */
    synchronized void next(String what) {
        progress.step(stage, done, total, what);
        done++;
    }

    /** All are done. */
    synchronized void end() {
        progress.step(stage, total, total, "");
    }
}
