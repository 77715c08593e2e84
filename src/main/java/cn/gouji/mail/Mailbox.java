package cn.gouji.mail;

import cn.gouji.text.OneLine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * Who sends (发件人).
 *
 * @param name as it is shown beside the address; may be empty
 */
public record Mailbox(String address, String name) {

    InternetAddress internet() throws MessagingException {
        try {
            InternetAddress mailbox = new InternetAddress(address, true);
            String shown = OneLine.of(name);
            if (!shown.isEmpty()) {
                mailbox.setPersonal(shown, StandardCharsets.UTF_8.name());
            }
            return mailbox;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java has UTF-8", impossible);
        }
    }
}
