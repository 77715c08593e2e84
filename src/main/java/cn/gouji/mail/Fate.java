package cn.gouji.mail;

/** What became of a letter in one go (结果). */
public enum Fate {
    /** 已发出: the server took it. */
    ACCEPTED,
    /** 暂未发出: not this time; the next go tries again. */
    POSTPONED,
    /** 被拒收: the server will never take it. */
    REFUSED,
    /** 不确定: it may have gone out or not; a person has to look. */
    UNSURE,
    /** 没有登记邮箱: there is nowhere to send it. */
    NO_ADDRESS,
    /** 草稿有改动: its file is gone, or not the one that was drafted for this unit. */
    CHANGED,
    /** 另一处已发: another program has it, or it went out meanwhile. */
    TAKEN,
    /** 连不上: the server cannot be reached; no further letter was tried. */
    UNREACHABLE,
    /** 不让登录: the server does not let us in; no further letter was tried. */
    MISCONFIGURED;

    static Fate of(Reply.Kind kind) {
        return switch (kind) {
            case ACCEPTED -> ACCEPTED;
            case POSTPONED -> POSTPONED;
            case REFUSED -> REFUSED;
            case UNSURE -> UNSURE;
            case UNREACHABLE -> UNREACHABLE;
            case MISCONFIGURED -> MISCONFIGURED;
            case TAKEN -> TAKEN;
        };
    }

    /** Whether no other letter would fare better. */
    public boolean isForAll() {
        return this == UNREACHABLE || this == MISCONFIGURED;
    }
}
