package cn.gouji.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters for tests. */
final class Letters {

    static final String FILE = "某市教育局2026年部门预算表_核对意见.xlsx";
    static final Instant WRITTEN = Instant.parse("2026-01-18T02:00:00Z");
    static final Mailbox OFFICE = new Mailbox("yusuan@example.gov.cn", "某市财政局预算科");

    private Letters() {}

    /** A letter to a unit, with an attachment that says whose it is. */
    static Draft to(String unit) {
        byte[] content = ("only for " + unit).getBytes(StandardCharsets.UTF_8);
        return new Draft(
                unit,
                "ws|2026|1",
                Optional.of(OFFICE.address()),
                "【退回修改】2026年部门预算核对意见—第1次",
                unit + "：\n请修改。\n",
                List.of(new Attachment(unit, FILE, "application/octet-stream", content)),
                WRITTEN);
    }

    /** A register of these units. */
    static AddressBook book(Map<String, String> addresses) {
        return unit -> Optional.ofNullable(addresses.get(unit));
    }
}
