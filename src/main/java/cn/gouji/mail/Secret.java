package cn.gouji.mail;

/** A password (密码); shown nowhere. */
public final class Secret {

    private final String text;

    /** This password. */
    public Secret(String text) {
        this.text = text;
    }

    String reveal() {
        return text;
    }

    /** The text without the password, should a server have repeated it. */
    String hiddenIn(String other) {
        return text.isEmpty() ? other : other.replace(text, "***");
    }

    @Override
    public String toString() {
        return "***";
    }
}
