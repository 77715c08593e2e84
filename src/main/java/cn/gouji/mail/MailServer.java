package cn.gouji.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The server letters are handed to (发信服务器).
 *
 * @param user who logs in; empty where the server asks for nobody
 * @param certificates a PEM file of certificates that are trusted besides those the system trusts
 */
public record MailServer(
        String host,
        int port,
        Security security,
        String user,
        Duration connectTimeout,
        Duration timeout,
        Optional<Path> certificates) {

    /** How the connection is kept from others' eyes. */
    public enum Security {
        /** STARTTLS: encrypted from the second command on; not sent where the server cannot. */
        STARTTLS,
        /** TLS from the first byte on. */
        TLS,
        /** Not at all; only for a server on the same machine. */
        NONE
    }
}
