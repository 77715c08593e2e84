package cn.gouji.check;

/** How grave a finding is (级别); most grave first. */
public enum Severity {
    /** 错误: certain whatever the rounding and whatever lawful reading of the form; must be returned. */
    ERROR,
    /** 核实: must be explained or corrected; a lawful explanation exists. */
    WARNING,
    /** 提示: wording, template residue, rounding inside the bound. */
    INFO,
    /** 无法核对: input missing, unreadable or ambiguous; never a pass. */
    UNVERIFIABLE
}
