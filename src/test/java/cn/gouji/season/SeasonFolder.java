package cn.gouji.season;

import cn.gouji.desk.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workspace for a made-up district. By hand: {@code SeasonFolder FOLDER DEPARTMENTS UNITS SEED RUN} drops the files of that run, of
 * the first into a new workspace.
 */
public final class SeasonFolder {

    private SeasonFolder() {}

    /** Drops the files of a run. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        District district = new District(
                Long.parseLong(arguments[3]),
                District.everything(Integer.parseInt(arguments[1])),
                Integer.parseInt(arguments[2]));
        int run = Integer.parseInt(arguments[4]);
        if (run == 1) {
            create(folder, district);
        }
        drop(folder, district, run);
    }

    /** A workspace whose register holds the district. */
    static void create(Path folder, District district) throws IOException {
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");
        Book register = new Book();
        Book.Page page = register.page("单位名册").row("单位编码", "单位名称", "主管部门", "邮箱", "应报材料");
        for (Account unit : district.accounts()) {
            String due = District.LAST + "年部门预算、" + District.NEXT + "年部门预算"
                    + (unit.isDepartment() ? "" : "、" + District.LAST + "年绩效自评");
            String superior = unit.isDepartment() ? "" : unit.superior();
            page.row(unit.code(), unit.name(), superior, "u" + unit.code() + "@example.gov.cn", due);
        }
        Files.write(folder.resolve("units.xlsx"), register.bytes());
    }

    /** Drops the files of a run into the inbox. */
    static void drop(Path folder, District district, int run) throws IOException {
        for (District.Dropped file : district.dropped(run)) {
            Path path = folder.resolve("inbox").resolve(file.name());
            Files.createDirectories(path.getParent());
            Files.write(path, file.content());
        }
    }
}
