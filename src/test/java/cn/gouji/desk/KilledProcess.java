package cn.gouji.desk;

import cn.gouji.desk.mortal.Death;
import cn.gouji.desk.mortal.MortalDriver;
import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that works through a workspace and is gone at the n-th call, as if the power went. */
final class KilledProcess {

    private KilledProcess() {}

    /** Starts it. */
    static Process start(Path workspace, long at) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        workspace.toString(),
                        String.valueOf(at))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] args) throws Exception {
        MortalDriver.install();
        Death.halting(Long.parseLong(args[1]));
        new MortalBatch(Path.of(args[0])).run();
    }
}
