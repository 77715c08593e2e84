package cn.gouji.excel;

/** A file that cannot be marked without harm, and why; it is answered beside it. */
final class Unmarkable extends RuntimeException {

    Unmarkable(String reason) {
        super(reason);
    }
}
