package cn.gouji.across;

import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A department's figures are not the sums of its units', in any table, line and column (部门汇总与所属单位不符). Judged by what rounding
 * can do to that many figures, never by a tolerance.
 */
final class DepartmentDiffers {

    static final RuleInfo INFO = new RuleInfo("DOC-01", Severity.ERROR);

    /** So many figures that agree show that a document is meant to be the sum. */
    private static final int EVIDENCE = 3;

    /** Money that moves among the units of a department is not spent twice. */
    private static final List<Column> TRANSFERS = List.of(Column.SUPERIOR_GRANT, Column.SUBORDINATE_INCOME);

    private DepartmentDiffers() {}

    static Stream<Disagreement> of(Department department) {
        List<Department.Member> absent = department.members().stream()
                .filter(member -> member.budget().isEmpty())
                .toList();
        if (department.members().isEmpty()) {
            return Stream.empty();
        }
        DepartmentTold told = new DepartmentTold(department);
        if (!absent.isEmpty()) {
            return Stream.of(told.missing(absent));
        }
        List<Whole> units = department.members().stream()
                .map(member -> Whole.of(member.budget().orElseThrow()))
                .toList();
        return judged(
                department, new DepartmentSums(department.whole().year(), Whole.of(department.whole()), units), told);
    }

    private static Stream<Disagreement> judged(Department department, DepartmentSums sums, DepartmentTold told) {
        List<DepartmentSums.Cell> known = sums.known();
        List<DepartmentSums.Cell> broken =
                known.stream().filter(cell -> !cell.agrees()).toList();
        if (broken.isEmpty()) {
            List<DepartmentSums.Cell> undecided = sums.undecided();
            return undecided.isEmpty() ? Stream.empty() : Stream.of(told.undecided(undecided));
        }
        if (isOneUnitAlone(known, department)) {
            return Stream.of(told.unverifiable("own-level", broken));
        }
        Optional<Culprit> culprit = known.size() < EVIDENCE
                ? Optional.empty()
                : Culprit.of(
                        known,
                        department,
                        unit -> department.members().get(unit).earlier().stream()
                                .map(Whole::of)
                                .toList());
        if (culprit.isPresent()) {
            Severity severity = severity(broken.get(0), false, department, known);
            return Stream.of(told.culprit(culprit.get(), broken, severity));
        }
        int agreeing = known.size() - broken.size();
        if (agreeing < Math.max(EVIDENCE, broken.size())) {
            return Stream.of(told.unverifiable("unclear", broken));
        }
        boolean ownLevel = department.members().stream().anyMatch(Department.Member::isOwnLevel);
        if (!ownLevel && broken.stream().allMatch(cell -> cell.gap().signum() < 0)) {
            return Stream.of(told.unverifiable("more", broken));
        }
        return Breach.of(broken).stream()
                .map(breach -> told.breach(
                        breach, sums, severity(breach.cells().get(0), breach.isInTotal(), department, known)));
    }

    /** A department may hand in the budget of its own level instead of its own and its units'. */
    private static boolean isOneUnitAlone(List<DepartmentSums.Cell> known, Department department) {
        return IntStream.range(0, department.members().size())
                .anyMatch(unit -> known.stream()
                        .allMatch(cell -> cell.shares()
                                .get(unit)
                                .interval()
                                .meets(cell.own().interval())));
    }

    /**
     * An error where nothing lawful explains it. Less than the sum may be what was eliminated, more what a unit has that is not
     * registered.
     */
    private static Severity severity(
            DepartmentSums.Cell first,
            boolean perhapsAnotherUnit,
            Department department,
            List<DepartmentSums.Cell> known) {
        boolean less = first.gap().signum() > 0;
        boolean said = Elimination.isSaid(department.whole().filing());
        if (said) {
            return less ? Severity.INFO : Severity.WARNING;
        }
        boolean transfers = known.stream()
                .anyMatch(cell -> TRANSFERS.contains(cell.address().column()));
        return (less ? transfers : perhapsAnotherUnit) ? Severity.WARNING : Severity.ERROR;
    }
}
