package cn.gouji.cli;

import picocli.CommandLine.Option;

/** The options every command has. */
final class Common {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;

    /** Read from the arguments before they are parsed, because error messages need it too. */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "option.lang")
    private Tongue language = Tongue.zh;

    Tongue language() {
        return language;
    }

    boolean help() {
        return help;
    }

    /** The languages as they are written on a command line. */
    enum Tongue {
        zh,
        en
    }
}
