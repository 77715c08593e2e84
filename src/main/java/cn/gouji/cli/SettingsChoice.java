package cn.gouji.cli;

import cn.gouji.check.RuleSettings;
import cn.gouji.desk.Settings;
import cn.gouji.desk.Waivers;
import cn.gouji.desk.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which settings govern which of the files a person named: the file of settings that was named, else those of the workspace
 * a file lies in, else the defaults.
 */
record SettingsChoice(Optional<Path> file, RuleSettings rules, Waivers waivers, List<String> given) {

    SettingsChoice {
        given = List.copyOf(given);
    }

    /** The files that go by the same settings together, in the order they were named. */
    static List<SettingsChoice> of(Optional<Path> named, List<String> given) {
        Map<Optional<Path>, List<String>> files = new LinkedHashMap<>();
        for (String text : given) {
            Optional<Path> file =
                    named.or(() -> path(text).flatMap(Workspace::around).map(Workspace::settingsFile));
            files.computeIfAbsent(file, absent -> new ArrayList<>()).add(text);
        }
        return files.entrySet().stream()
                .map(entry -> new SettingsChoice(
                        entry.getKey(), rules(entry.getKey()), waivers(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static RuleSettings rules(Optional<Path> file) {
        return file.map(Workspace::settings).map(Settings::rules).orElse(RuleSettings.DEFAULT);
    }

    /** The list of accepted explanations lies beside the settings. */
    private static Waivers waivers(Optional<Path> file) {
        return file.map(path -> new Workspace(
                                Objects.requireNonNull(path.toAbsolutePath().getParent()))
                        .waivers())
                .orElse(Waivers.NONE);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
