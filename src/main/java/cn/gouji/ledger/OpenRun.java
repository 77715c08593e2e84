package cn.gouji.ledger;

/**
 * A run of the desk.
 *
 * @param name the name of its folders
 * @param owner the running program that works on it
 * @param prescribed a digest of what the bureau had prescribed and of the program's version
 */
public record OpenRun(long number, String name, String owner, State state, String prescribed) {

    /** How far a run has come. */
    public enum State {
        TAKEN,
        PLANNED,
        DONE
    }
}
