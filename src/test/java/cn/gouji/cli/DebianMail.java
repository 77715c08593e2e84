package cn.gouji.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Debian's exim4 and dovecot with a configuration, a certificate and ports of our own, all in one folder; nothing of the
 * machine's own mail is touched. Both programs give up root's rights for those of the user mail.
 */
final class DebianMail {

    static final String USER = "yusuan";
    static final String PASSWORD = "geheim-47-secret";

    private static final Path EXIM = Path.of("/usr/sbin/exim4");
    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
    private static final String OWNER = "mail";
    private static final int PATIENCE = 300;

    final Path certificate;
    final int starttls = freePort();
    final int tls = freePort();
    final int imaps = freePort();

    private final Path folder;
    private final List<Process> programs = new ArrayList<>();

    /** Starts both; fails and says how to install them where they are missing. */
    DebianMail(Path folder, List<String> mailboxes) throws Exception {
        for (Path program : List.of(EXIM, DOVECOT)) {
            if (!Files.isExecutable(program)) {
                throw new AssertionError(program
                        + " is missing: apt-get install exim4-daemon-light dovecot-imapd, then run again as root");
            }
        }
        this.folder = folder;
        this.certificate = folder.resolve("server.pem");
        for (String part : List.of("spool", "log", "mail", "run", "state")) {
            Files.createDirectories(folder.resolve(part));
        }
        certify();
        Files.write(
                folder.resolve("users"),
                mailboxes.stream().map(name -> name + ": " + name).toList());
        Path exim = write("exim.conf", eximConfiguration());
        Path dovecot = write("dovecot.conf", dovecotConfiguration());
        open(folder);
        for (String part : List.of("spool", "log", "mail")) {
            own(folder.resolve(part));
        }
        start(EXIM.toString(), "-C", exim.toString(), "-bdf");
        start(DOVECOT.toString(), "-F", "-c", dovecot.toString());
        await(starttls);
        await(imaps);
    }

    /** Where the letters to a mailbox lie. */
    Path maildir(String mailbox) {
        return folder.resolve("mail").resolve(mailbox);
    }

    private void start(String... command) throws IOException {
        programs.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(programs.isEmpty() ? "exim.out" : "dovecot.out")
                        .toFile())
                .start());
    }

    private void await(int port) throws Exception {
        for (int tries = 0; tries < PATIENCE; tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("nobody listens on " + port + "\n" + said());
    }

    /** What both programs said, for a failed test. */
    String said() throws IOException {
        StringBuilder said = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().matches(".*(\\.out|\\.log|log)"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                said.append(file).append(":\n").append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return said.toString();
    }

    private void certify() throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost,IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new AssertionError("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        pem(certificate, "CERTIFICATE", keys.getCertificate("server").getEncoded());
        pem(folder.resolve("server.key"), "PRIVATE KEY", key(keys));
        own(folder.resolve("server.key"));
    }

    private static byte[] key(KeyStore keys) throws GeneralSecurityException {
        return Objects.requireNonNull(keys.getKey("server", PASSWORD.toCharArray()))
                .getEncoded();
    }

    private static void pem(Path file, String kind, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    private String eximConfiguration() {
        return """
                primary_hostname = localhost
                domainlist local_domains = example.gov.cn
                local_interfaces = 127.0.0.1
                daemon_smtp_ports = %1$d : %2$d
                tls_on_connect_ports = %2$d
                tls_advertise_hosts = *
                tls_certificate = %3$s/server.pem
                tls_privatekey = %3$s/server.key
                auth_advertise_hosts = ${if def:tls_in_cipher {*}{}}
                spool_directory = %3$s/spool
                log_file_path = %3$s/log/%%slog
                pid_file_path = %3$s/log/exim.pid
                exim_user = mail
                exim_group = mail
                deliver_drop_privilege
                keep_environment =
                message_size_limit = 50M
                host_lookup =
                rfc1413_query_timeout = 0s
                acl_smtp_rcpt = recipients
                acl_smtp_data = all

                begin acl
                recipients:
                  accept authenticated = *
                         domains = +local_domains
                         local_parts = lsearch;%3$s/users
                  deny   authenticated = *
                         message = no such mailbox
                  deny   message = log in first
                all:
                  accept

                begin routers
                local:
                  driver = accept
                  domains = +local_domains
                  local_parts = lsearch;%3$s/users
                  transport = maildir

                begin transports
                maildir:
                  driver = appendfile
                  directory = %3$s/mail/$local_part_data
                  maildir_format
                  create_directory

                begin authenticators
                plain:
                  driver = plaintext
                  public_name = PLAIN
                  server_prompts = :
                  server_condition = ${if and {{eq{$auth2}{%4$s}}{eq{$auth3}{%5$s}}}}
                  server_set_id = $auth2
                """.formatted(starttls, tls, folder, USER, PASSWORD);
    }

    private String dovecotConfiguration() {
        return """
                protocols = imap
                listen = 127.0.0.1
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/log/dovecot.log
                ssl = required
                ssl_cert = <%1$s/server.pem
                ssl_key = <%1$s/server.key
                mail_location = maildir:%1$s/mail/%%n
                first_valid_uid = 1
                auth_username_format = %%n
                passdb {
                  driver = static
                  args = password=%3$s
                }
                userdb {
                  driver = static
                  args = uid=mail gid=mail home=%1$s/mail/%%n
                }
                service imap-login {
                  inet_listener imap {
                    port = 0
                  }
                  inet_listener imaps {
                    port = %2$d
                    ssl = yes
                  }
                }
                """.formatted(folder, imaps, PASSWORD);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The folders above are made for the test and closed to others; the user mail has to pass through. */
    private static void open(Path folder) throws IOException {
        for (Path at = folder;
                at != null && !at.equals(Path.of("/tmp")) && at.getNameCount() > 1;
                at = at.getParent()) {
            Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void own(Path path) throws IOException {
        UserPrincipal owner =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(OWNER);
        Files.setOwner(path, owner);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends both. */
    void end() throws Exception {
        for (Process program : programs) {
            program.descendants().forEach(ProcessHandle::destroy);
            program.destroy();
        }
        for (Process program : programs) {
            if (!program.waitFor(20, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        }
    }
}
