package cn.gouji;

import cn.gouji.check.Equation;
import cn.gouji.check.Rule;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import java.util.ArrayList;
import java.util.List;

/** What all rules say of a filing: their verdicts, and the equations still to be judged. */
record Answers(List<Verdict> verdicts, List<Equation> equations) {

    /** Asks every rule; one that crashes is a verdict of its own and stops nothing. */
    static Answers of(List<Rule> rules, Filing filing) {
        Answers answers = new Answers(new ArrayList<>(), new ArrayList<>());
        rules.forEach(rule -> answers.ask(rule, filing));
        return answers;
    }

    /**
     * The same answers as far as the bureau wants to hear them. How grave a finding may be is settled when it is made: an
     * equation keeps its weight as evidence for the others.
     */
    Answers limited(Prescription prescription) {
        return new Answers(
                verdicts.stream().filter(prescription::isHeard).toList(),
                equations.stream()
                        .filter(equation -> prescription.isOn(equation.rule().id()))
                        .toList());
    }

    /** The same answers with these verdicts more. */
    Answers and(List<Verdict> more) {
        List<Verdict> all = new ArrayList<>(verdicts);
        all.addAll(more);
        return new Answers(all, equations);
    }

    private void ask(Rule rule, Filing filing) {
        try {
            if (rule instanceof Rule.InspectionRule inspection) {
                verdicts.addAll(inspection.verdicts(filing).toList());
            } else {
                ((Rule.LinearRule) rule).equations(filing).toList().forEach(this::take);
            }
        } catch (RuntimeException | StackOverflowError | LinkageError failed) {
            verdicts.add(new Verdict.Crashed(rule.info(), failed.toString()));
        }
    }

    private void take(Rule.Statement statement) {
        if (statement instanceof Equation equation) {
            if (!equation.isCutOff()) {
                equations.add(equation);
            }
        } else {
            verdicts.add(((Rule.Unstated) statement).verdict());
        }
    }
}
