package cn.gouji.bed;

import cn.gouji.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Slips of one keystroke in one figure. */
final class Slips {

    private static final int TRIES = 40;

    /** Makes another print of an amount; the same where it cannot. */
    interface Slip {
        String of(String digits, Random random);
    }

    private Slips() {}

    static List<Fault> all() {
        return List.of(
                fault("adjacent-swap", Slips::swap),
                fault("replaced-digit", Slips::replace),
                fault("added-digit", Slips::add),
                fault("dropped-digit", Slips::drop),
                fault("sign", (digits, random) -> "-" + digits),
                fault("power-of-ten", (digits, random) -> digits + "0".repeat(1 + random.nextInt(4))),
                fault(
                        "off-by-some",
                        (digits, random) -> String.valueOf(Math.max(
                                0,
                                Long.parseLong(digits)
                                        + (random.nextBoolean() ? 1 : -1) * (2L + random.nextInt(500))))),
                fault(
                        "off-by-one",
                        (digits, random) ->
                                String.valueOf(Math.max(0, Long.parseLong(digits) + (random.nextBoolean() ? 1 : -1)))));
    }

    private static Fault fault(String name, Slip slip) {
        return new Fault(name, Fault.Group.ONE_CELL, (submission, random) -> spoil(submission, random, slip));
    }

    private static Optional<Injury> spoil(Submission submission, Random random, Slip slip) {
        List<Slot> figures = submission.figures();
        for (int turn = 0; turn < TRIES; turn++) {
            Slot slot = figures.get(random.nextInt(figures.size()));
            Amount amount = ((Field.Number) submission.at(slot)).amount();
            Optional<Amount> wrong = slipped(amount, slip, random);
            if (wrong.isPresent()) {
                Submission spoiled = submission.copy();
                spoiled.put(slot, wrong.get());
                return Optional.of(Injury.of(spoiled, java.util.Map.of(slot, submission.at(slot))));
            }
        }
        return Optional.empty();
    }

    static Optional<Amount> slipped(Amount amount, Slip slip, Random random) {
        if (amount.printed().signum() <= 0) {
            return Optional.empty();
        }
        String digits =
                amount.printed().divide(amount.step()).toBigIntegerExact().toString();
        String other = slip.of(digits, random);
        String bare = other.startsWith("-") ? other.substring(1) : other;
        if (other.equals(digits) || bare.isEmpty() || (bare.startsWith("0") && bare.length() > 1)) {
            return Optional.empty();
        }
        return Optional.of(amount.withPrinted(new BigDecimal(other).multiply(amount.step())));
    }

    private static String swap(String digits, Random random) {
        if (digits.length() < 2) {
            return digits;
        }
        int at = random.nextInt(digits.length() - 1);
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    private static String replace(String digits, Random random) {
        int at = random.nextInt(digits.length());
        return digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1);
    }

    private static String add(String digits, Random random) {
        int at = random.nextInt(digits.length() + 1);
        return digits.substring(0, at) + random.nextInt(10) + digits.substring(at);
    }

    private static String drop(String digits, Random random) {
        int at = random.nextInt(digits.length());
        return digits.substring(0, at) + digits.substring(at + 1);
    }

    /** Every print one keystroke away, and those with another sign or moved point. */
    static List<BigDecimal> around(Amount amount) {
        List<String> near = new ArrayList<>();
        String digits =
                amount.printed().abs().divide(amount.step()).toBigInteger().toString();
        for (int at = 0; at <= digits.length(); at++) {
            for (int digit = 0; digit < 10; digit++) {
                near.add(digits.substring(0, at) + digit + digits.substring(at));
                if (at < digits.length()) {
                    near.add(digits.substring(0, at) + digit + digits.substring(at + 1));
                }
            }
            if (at < digits.length()) {
                near.add(digits.substring(0, at) + digits.substring(at + 1));
            }
            if (at + 1 < digits.length()) {
                near.add(
                        digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2));
            }
        }
        for (int power = 1; power <= 4; power++) {
            near.add(digits + "0".repeat(power));
            if (digits.endsWith("0".repeat(power))) {
                near.add(digits.substring(0, digits.length() - power));
            }
        }
        boolean negative = amount.printed().signum() < 0;
        List<BigDecimal> prints = new ArrayList<>(near.stream()
                .filter(text -> !text.isEmpty() && !(text.startsWith("0") && text.length() > 1))
                .map(text -> new BigDecimal(text).multiply(amount.step()))
                .map(number -> negative ? number.negate() : number)
                .toList());
        prints.add(amount.printed().negate());
        return prints.stream()
                .filter(number -> number.compareTo(amount.printed()) != 0)
                .distinct()
                .toList();
    }
}
