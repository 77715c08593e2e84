package cn.gouji.mail;

/** A letter to one unit was to take a file of another. */
public final class ForeignAttachment extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ForeignAttachment(String unit, Attachment attachment) {
        super("the letter to " + unit + " cannot take " + attachment.name() + " of " + attachment.unit());
    }
}
