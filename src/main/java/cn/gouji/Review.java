package cn.gouji;

import cn.gouji.check.Finding;
import cn.gouji.check.RoundingNote;
import cn.gouji.check.Verdict;
import cn.gouji.filing.SheetAccount;
import cn.gouji.round.Since;
import cn.gouji.round.Standing;
import cn.gouji.text.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * All that is to be said of a submission (核对结果).
 *
 * @param forms which region was recognised as which form
 * @param findings one for each cause, most grave first; what cannot be checked is among them
 * @param roundings the gaps that rounding explains
 * @param held what was checked and is as it must be
 * @param cannotTell what could not be checked, all of it
 * @param crashed the rules that failed by our own fault
 * @param reading how every sheet was read
 * @param since what has become of the round before
 */
public record Review(
        Identity identity,
        List<SeenForm> forms,
        List<Finding> findings,
        List<RoundingNote> roundings,
        List<Verdict.Holds> held,
        List<Verdict.CannotTell> cannotTell,
        List<Verdict.Crashed> crashed,
        List<SheetAccount> reading,
        Since since) {

    private static final int FINGERPRINT_BYTES = 8;

    /** A form and where it stands: the sheet's name and the range in A1 style. */
    public record SeenForm(String form, String document, String sheet, String range) {}

    public Review {
        forms = List.copyOf(forms);
        findings = List.copyOf(findings);
        roundings = List.copyOf(roundings);
        held = List.copyOf(held);
        cannotTell = List.copyOf(cannotTell);
        crashed = List.copyOf(crashed);
        reading = List.copyOf(reading);
    }

    /** A review of a first round. */
    public Review(
            Identity identity,
            List<SeenForm> forms,
            List<Finding> findings,
            List<RoundingNote> roundings,
            List<Verdict.Holds> held,
            List<Verdict.CannotTell> cannotTell,
            List<Verdict.Crashed> crashed,
            List<SheetAccount> reading) {
        this(identity, forms, findings, roundings, held, cannotTell, crashed, reading, Since.FIRST);
    }

    /** The same review with other findings, beside the round before. */
    public Review with(List<Finding> others, Since compared) {
        return new Review(identity, forms, others, roundings, held, cannotTell, crashed, reading, compared);
    }

    /** How a finding stands to the round before; nothing where there was none. */
    public Optional<Standing> standing(Finding finding) {
        return Optional.ofNullable(since.standings().get(fingerprint(finding)));
    }

    /**
     * What a finding is known by: rule, unit, year and logical cell. It survives inserted rows, renamed sheets and a second
     * hand-in.
     *
     * @return 16 hexadecimal digits
     */
    public String fingerprint(Finding finding) {
        String known = String.join(
                "|",
                finding.rule().id(),
                identity.unit().map(Words::name).orElse(""),
                identity.year().isPresent() ? String.valueOf(identity.year().getAsInt()) : "",
                finding.at().item());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
