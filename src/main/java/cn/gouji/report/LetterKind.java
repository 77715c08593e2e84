package cn.gouji.report;

import cn.gouji.Review;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a letter is about (信的种类): each has a template of its own, and says what may stand in it. */
public enum LetterKind {
    /** 退回修改: the first answer to what must be corrected or explained. */
    RETURN("退回修改.txt", true, List.of()),
    /** 再次退回: a later round, which begins with what has become of the one before. */
    AGAIN("再次退回.txt", true, List.of("已改正", "仍未改正", "新发现")),
    /** 审核通过. */
    PASS("审核通过.txt", true, List.of()),
    /** 暂缓核对: what was handed in cannot be matched or read, and nothing was checked. */
    HELD("暂缓核对.txt", false, List.of("文件", "原因")),
    /** 催报: something has not come. */
    REMINDER("催报.txt", false, List.of("未报材料", "未报份数"));

    /** How a later round stands to the one before, in a sentence. */
    static final String SINCE = "与上次相比";

    private static final List<String> ALWAYS =
            List.of("单位", "年度", "材料", "截止日期", "联系人", "电话", "财政部门", "处室", "回信邮箱", "日期");
    private static final List<String> OF_REVIEW = List.of("轮次", "错误数", "核实数", "提示数", "无法核对数", "要点", "附件", SINCE);

    private final String file;
    private final boolean answers;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> further;

    LetterKind(String file, boolean answers, List<String> further) {
        this.file = file;
        this.answers = answers;
        this.further = further;
    }

    /** The letter that answers such a review. */
    public static LetterKind of(Review review) {
        if (Tally.state(review) == Tally.State.PASS) {
            return PASS;
        }
        return review.since().isLater() ? AGAIN : RETURN;
    }

    /** The name of its template. */
    public String file() {
        return file;
    }

    /** The names its template may use in braces. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>(ALWAYS);
        if (answers) {
            names.addAll(OF_REVIEW);
        }
        names.addAll(further);
        return names;
    }

    /** Whether it answers something that was checked. */
    boolean answers() {
        return answers;
    }
}
