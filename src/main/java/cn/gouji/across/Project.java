package cn.gouji.across;

import java.util.List;
import java.util.Optional;

/** A project as some document speaks of it (项目). The same by its code, or by its whole name where one side has no code. */
interface Project {

    /** Its code as codes are compared; empty where none is written. */
    String code();

    /** Its name as names are compared; empty where none is written. */
    String name();

    /** The one among these that is this project; none where several might be. */
    default <T extends Project> Optional<T> among(List<T> others) {
        List<T> same = others.stream()
                .filter(other -> !code().isEmpty() && other.code().equals(code()))
                .toList();
        if (same.isEmpty() && !name().isEmpty() && !ProjectCode.isCommon(name())) {
            same = others.stream()
                    .filter(other -> other.name().equals(name()))
                    .filter(other -> other.code().isEmpty() || code().isEmpty())
                    .toList();
        }
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
