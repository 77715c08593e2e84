package cn.gouji.desk;

import cn.gouji.ledger.Whose;
import cn.gouji.mail.AddressBook;
import cn.gouji.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The registered addresses (登记的邮箱). A unit is known by its code and its name together: where a name has come to mean another
 * unit since a letter was drafted, the letter has no address. There is no other place where an address could stand.
 */
record Addresses(Map<String, String> byUnit) implements AddressBook {

    Addresses {
        byUnit = Map.copyOf(byUnit);
    }

    static Addresses of(Register register) {
        Map<String, String> addresses = new HashMap<>();
        for (Registered unit : register.units()) {
            if (!unit.email().isEmpty()) {
                addresses.put(unit(unit.code(), unit.name()), unit.email());
                unit.aliases().forEach(alias -> addresses.put(unit(unit.code(), alias), unit.email()));
            }
        }
        return new Addresses(addresses);
    }

    /** Whose a submission is, as mail knows the unit. */
    static String unit(Whose whose) {
        return unit(whose.code(), whose.key());
    }

    private static String unit(String code, String name) {
        String key = Words.name(name);
        return code.isEmpty() || key.isEmpty() ? key : code + " " + key;
    }

    @Override
    public Optional<String> address(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }
}
