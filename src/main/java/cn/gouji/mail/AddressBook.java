package cn.gouji.mail;

import java.util.Optional;

/** The register of the units, as far as mail needs it (登记的邮箱): the only source of an address that a letter can go to. */
public interface AddressBook {

    /** The address registered for that unit; none where it has none, or where several units could be meant. */
    Optional<String> address(String unit);
}
