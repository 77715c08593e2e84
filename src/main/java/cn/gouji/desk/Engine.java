package cn.gouji.desk;

import java.util.Optional;

/** The program itself. */
public final class Engine {

    private Engine() {}

    /** The version of the program; 0 where it does not run from its jar. */
    public static String version() {
        return Optional.ofNullable(Engine.class.getPackage().getImplementationVersion())
                .orElse("0");
    }
}
