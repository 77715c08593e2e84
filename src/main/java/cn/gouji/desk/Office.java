package cn.gouji.desk;

import cn.gouji.excel.SummaryFiller;
import cn.gouji.ledger.Ledger;
import cn.gouji.wording.Wording;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Everything a run needs and that stays the same from its beginning to its end. */
record Office(
        Workspace workspace,
        Ledger ledger,
        Checker checker,
        Answering answering,
        Outgoing.Correspondence correspondence,
        Once<SummaryFiller> template,
        Rounds rounds,
        Wording wording,
        Clock clock,
        Progress progress,
        BooleanSupplier stop) {

    /** Ends the work here, where it can be taken up again, if somebody wants it to end. */
    void goOn() {
        if (stop.getAsBoolean()) {
            throw new Desk.Stopped();
        }
    }

    /** What fills the summary. A run asks for it before it begins, so that a mistake in it stops nothing half-way. */
    SummaryFiller filler() {
        return template.get();
    }

    Register register() {
        return correspondence.register();
    }
}
