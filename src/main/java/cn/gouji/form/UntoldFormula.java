package cn.gouji.form;

/** A formula has a part we do not compute, or reads a cell whose value is not known. */
final class UntoldFormula extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UntoldFormula() {
        super(null, null, false, false);
    }
}
