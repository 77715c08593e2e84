package cn.gouji.cli;

import cn.gouji.desk.Engine;
import picocli.CommandLine.IVersionProvider;

/** The version the jar was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"gouji " + Engine.version()};
    }
}
