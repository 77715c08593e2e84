package cn.gouji.desk;

import cn.gouji.desk.mortal.Death;
import cn.gouji.desk.mortal.MortalDriver;
import java.nio.file.Path;

/** A program of its own that works through a workspace and is gone at the n-th call, as if the power went. */
final class KilledProcess {

    private KilledProcess() {}

    public static void main(String[] args) throws Exception {
        MortalDriver.install();
        Death.halting(Long.parseLong(args[1]));
        new MortalBatch(Path.of(args[0])).run();
    }
}
