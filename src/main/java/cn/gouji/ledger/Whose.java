package cn.gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whose submission it is, of which year and of which kind.
 *
 * @param unit the unit's name as the submission prints it; empty where it prints none
 * @param key the name the unit is compared by; empty where it is not known
 * @param code the unit's code in the register; empty where it has none
 * @param year the budget year, 0 where it is not known
 */
public record Whose(String unit, String key, String code, int year, String kind) {

    static Whose of(ResultSet row) throws SQLException {
        return new Whose(
                row.getString("unit"),
                row.getString("unit_key"),
                row.getString("code"),
                row.getInt("year"),
                row.getString("kind"));
    }
}
