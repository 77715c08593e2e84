package cn.gouji.ledger;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of a test's own in a folder, stopped with the test. As root it runs as the user postgres, whom it wants. */
public final class PostgresCluster implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path data;
    private final int port;

    private PostgresCluster(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Makes a cluster in that folder and starts it. */
    public static PostgresCluster start(Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("cluster"));
        run(false, "chmod", "a+rx", folder.toString());
        if (isRoot()) {
            run(false, "chown", "postgres", data.toString());
        }
        run(true, program("initdb"), "-D", data.toString(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
        PostgresCluster cluster = new PostgresCluster(data, freePort());
        String options = "-p " + cluster.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        run(
                true,
                program("pg_ctl"),
                "-D",
                data.toString(),
                "-w",
                "-o",
                options,
                "-l",
                data.resolve("log").toString(),
                "start");
        return cluster;
    }

    /** A new database with a ledger in it to come. */
    public LedgerPlace database(String name) throws IOException, InterruptedException {
        run(true, program("createdb"), "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "postgres", name);
        return LedgerPlace.server(url(name), "postgres", "");
    }

    /** The URL of a database. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops it at once, as if the power went. */
    public void kill() throws IOException, InterruptedException {
        run(true, program("pg_ctl"), "-D", data.toString(), "-m", "immediate", "stop");
    }

    /** Starts it again after {@link #kill}. */
    public void again() throws IOException, InterruptedException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        String log = data.resolve("log").toString();
        run(true, program("pg_ctl"), "-D", data.toString(), "-w", "-o", options, "-l", log, "start");
    }

    @Override
    public void close() throws IOException {
        try {
            kill();
            if (isRoot()) {
                run(false, "chown", "-R", "root", data.toString());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static String program(String name) throws IOException {
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IOException("apt-get install postgresql"))
                    .toString();
        }
    }

    private static void run(boolean asPostgres, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        if (asPostgres && isRoot()) {
            words.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        Files.createTempFile("postgres", ".log").toFile()))
                .directory(Path.of("/").toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(words + " failed");
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
