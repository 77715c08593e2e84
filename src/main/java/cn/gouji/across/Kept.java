package cn.gouji.across;

import cn.gouji.filing.Filing;

/** A filing as a text that a ledger can keep: tables, lines, texts and growths with their places, packed (存档). */
public final class Kept {

    private Kept() {}

    /** What of the filing is needed to hold it against others, as a text of letters and digits. */
    public static String write(Filing filing) {
        return Packed.pack(new KeptWriter().text(filing));
    }

    /** The filing that was written so. */
    public static Filing read(String kept) {
        return new KeptReader().filing(Packed.unpack(kept));
    }
}
