package cn.gouji.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Stands between a program and a server and ends the program when so many bytes have gone one way. */
final class KillingProxy {

    /** After so many bytes from the program, or from the server. */
    record Point(boolean fromProgram, int bytes) {}

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final Optional<Point> point;
    private final Supplier<ProcessHandle> program;
    private final ByteArrayOutputStream programSaid = new ByteArrayOutputStream();
    private final ByteArrayOutputStream serverSaid = new ByteArrayOutputStream();
    private final List<Thread> pumps = new CopyOnWriteArrayList<>();

    KillingProxy(int server, Optional<Point> point, Supplier<ProcessHandle> program) throws IOException {
        this.server = server;
        this.point = point;
        this.program = program;
        start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Everything one side said, after {@link #end()}. */
    byte[] said(boolean fromProgram) {
        return (fromProgram ? programSaid : serverSaid).toByteArray();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket inner = listening.accept();
                Socket outer = new Socket(InetAddress.getLoopbackAddress(), server);
                pumps.add(start(() -> pump(inner, outer, true)));
                pumps.add(start(() -> pump(outer, inner, false)));
            } catch (IOException over) {
                return;
            }
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "killing proxy");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void pump(Socket from, Socket to, boolean fromProgram) {
        ByteArrayOutputStream said = fromProgram ? programSaid : serverSaid;
        int deadly = point.filter(at -> at.fromProgram() == fromProgram)
                .map(Point::bytes)
                .orElse(Integer.MAX_VALUE);
        byte[] buffer = new byte[4096];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int passed = Math.min(read, deadly - said.size());
                out.write(buffer, 0, passed);
                out.flush();
                said.write(buffer, 0, passed);
                if (said.size() >= deadly) {
                    kill();
                    return;
                }
            }
        } catch (IOException hungUp) {
            // one of both is gone
        }
    }

    private void kill() {
        ProcessHandle handle = program.get();
        handle.destroyForcibly();
        handle.onExit().join();
    }

    /** Waits until the server, too, is through with what it was sent. */
    void end() throws IOException, InterruptedException {
        listening.close();
        for (Thread pump : new ArrayList<>(pumps)) {
            pump.join(20_000);
        }
    }
}
