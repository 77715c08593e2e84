package cn.gouji.desk;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, and only once: a run with nothing to do shall not pay for it. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> making;
    private Optional<T> made = Optional.empty();

    /** What this makes. */
    public Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        T there = made.orElseGet(making);
        made = Optional.of(there);
        return there;
    }
}
