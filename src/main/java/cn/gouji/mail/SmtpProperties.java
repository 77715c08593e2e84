package cn.gouji.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** What the mail library is told of a server. The server's certificate is always looked at, and its name compared. */
final class SmtpProperties {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private SmtpProperties() {}

    static Properties of(MailServer server, Mailbox from) throws GeneralSecurityException, IOException {
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout", millis(server.connectTimeout().toMillis()));
        properties.setProperty("mail.smtp.timeout", millis(server.timeout().toMillis()));
        properties.setProperty("mail.smtp.writetimeout", millis(server.timeout().toMillis()));
        properties.setProperty("mail.smtp.from", from.address());
        properties.setProperty("mail.smtp.localhost", ourName());
        properties.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean upgraded = server.security() == MailServer.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(upgraded));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(upgraded));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(server.security() == MailServer.Security.TLS));
        if (server.certificates().isPresent()) {
            properties.put(
                    "mail.smtp.ssl.socketFactory",
                    trusting(server.certificates().get()));
        }
        return properties;
    }

    private static String millis(long millis) {
        return String.valueOf(millis);
    }

    /** A computer may be called by a Chinese name, which a server would take for a mistake. */
    private static String ourName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return HOST.matcher(name).matches() ? name : "[127.0.0.1]";
        } catch (UnknownHostException nameless) {
            return "[127.0.0.1]";
        }
    }

    private static SSLSocketFactory trusting(Path certificates) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        int number = 0;
        for (TrustManager manager : managers(null)) {
            for (X509Certificate system : ((X509TrustManager) manager).getAcceptedIssuers()) {
                trusted.setCertificateEntry("system-" + number++, system);
            }
        }
        try (InputStream in = Files.newInputStream(certificates)) {
            for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("own-" + number++, own);
            }
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers(trusted), null);
        return context.getSocketFactory();
    }

    private static TrustManager[] managers(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }
}
