package cn.gouji.excel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/** A date written out, as strict workbooks do, made the serial number all others store. */
final class IsoDate {

    private static final int DAY = 10;

    private IsoDate() {}

    static Optional<BigDecimal> serial(String text, boolean from1904) {
        try {
            String bare = text.strip().replaceFirst("Z$", "");
            LocalDateTime moment =
                    bare.length() == DAY ? LocalDate.parse(bare).atStartOfDay() : LocalDateTime.parse(bare);
            double serial = DateUtil.getExcelDate(moment, from1904);
            return serial < 0 ? Optional.empty() : Optional.of(Numbers.ofBinary(serial));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
