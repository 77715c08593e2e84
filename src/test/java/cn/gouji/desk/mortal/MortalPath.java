package cn.gouji.desk.mortal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path on the mortal disk. */
record MortalPath(MortalFiles files, Path path) implements Path {

    static Path real(Path path) {
        return path instanceof MortalPath mortal ? mortal.path : path;
    }

    private Path mortal(Path other) {
        return other == null ? null : new MortalPath(files, other);
    }

    @Override
    public FileSystem getFileSystem() {
        return files;
    }

    @Override
    public boolean isAbsolute() {
        return path.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return mortal(path.getRoot());
    }

    @Override
    public Path getFileName() {
        return mortal(path.getFileName());
    }

    @Override
    public Path getParent() {
        return mortal(path.getParent());
    }

    @Override
    public int getNameCount() {
        return path.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return mortal(path.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return mortal(path.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return path.startsWith(real(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return path.endsWith(real(other));
    }

    @Override
    public Path normalize() {
        return mortal(path.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return mortal(path.resolve(real(other)));
    }

    @Override
    public Path relativize(Path other) {
        return mortal(path.relativize(real(other)));
    }

    @Override
    public URI toUri() {
        return path.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return mortal(path.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return mortal(path.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return path.compareTo(real(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MortalPath mortal && mortal.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
