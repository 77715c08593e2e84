package cn.gouji.wording;

import cn.gouji.sheet.Opened;
import java.util.Map;

/** Says why a file cannot be read and what to do (无法读取的原因). */
record RefusalWords(Wording wording, Texts texts) {

    String reason(Opened.Unreadable file) {
        String kind = texts.template("foreign." + file.detail()).orElse(file.detail());
        String instead = texts.template("instead." + file.detail()).orElseGet(() -> wording.text("instead.other"));
        Map<String, String> values = Map.of(
                "name", file.name(), "detail", file.detail(), "kind", kind, "fault", fault(file), "instead", instead);
        return wording.text("unreadable." + file.reason().name(), values);
    }

    /** Where in the file and what exactly, in brackets; empty where nothing more is known. */
    private String fault(Opened.Unreadable file) {
        return texts.template("fault." + file.detail())
                .map(fault -> file.at().isEmpty()
                        ? wording.text("unreadable.fault", Map.of("fault", fault))
                        : wording.text("unreadable.fault-at", Map.of("at", file.at(), "fault", fault)))
                .orElse("");
    }
}
