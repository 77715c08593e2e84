package cn.gouji.mail;

/** A letter went out, and the outbox could not note it (已发出未登记). The letter stays noted as being sent. */
public final class Unnoted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outbox.Entry entry;

    Unnoted(Outbox.Entry entry, RuntimeException cause) {
        super("the letter " + entry.id() + " went out and could not be noted", cause);
        this.entry = entry;
    }

    /** Which letter. */
    public Outbox.Entry entry() {
        return entry;
    }
}
