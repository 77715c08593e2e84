package cn.gouji.desk;

import cn.gouji.filing.Filing;
import java.util.List;
import java.util.OptionalInt;

/**
 * A unit as the bureau's register has it (名册里的单位).
 *
 * @param superior the department it belongs to (主管部门); empty where it has none
 * @param email empty where none is known
 * @param expected what it has to hand in
 */
public record Registered(
        String code,
        String name,
        List<String> aliases,
        String superior,
        String email,
        String contact,
        List<Expected> expected) {

    public Registered {
        aliases = List.copyOf(aliases);
        expected = List.copyOf(expected);
    }

    /**
     * Something a unit has to hand in (应报材料).
     *
     * @param year empty where any year will do
     */
    public record Expected(OptionalInt year, Filing.Kind kind) {}
}
