package cn.gouji.season;

/**
 * A unit of the made-up district.
 *
 * @param superior the department it belongs to; its own name where it is one
 */
record Account(String code, String name, String superior) {

    boolean isDepartment() {
        return name.equals(superior);
    }
}
