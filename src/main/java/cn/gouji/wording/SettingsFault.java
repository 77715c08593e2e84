package cn.gouji.wording;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something the clerk wrote into a settings file, a template or a command that cannot be understood (设置有误). Carries the
 * key of its text and the values to fill in, so that it can be said in either language.
 */
public final class SettingsFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, Object> values;

    /** A fault whose text stands under the key. */
    public SettingsFault(String key, Map<String, Object> values) {
        super(key + " " + values);
        this.key = key;
        this.values = new TreeMap<>(values);
    }

    /** What to tell the clerk. */
    public String text(Wording wording) {
        return wording.text(key, values);
    }
}
