package cn.gouji.cli;

/** What the program answers to the shell (退出码). */
enum Exit {
    /** Nothing at error level. */
    CLEAN(0),
    /** Findings at error level. */
    FINDINGS(1),
    /** Wrong usage or settings. */
    USAGE(2),
    /** Some input could not be read; wins over findings. */
    UNREADABLE(3),
    /** Our own fault; wins over everything. */
    FAILED(4),
    /** Somebody ended it; the next run goes on. As a shell has it. */
    STOPPED(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The graver of both. */
    Exit and(Exit other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
