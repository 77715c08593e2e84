package cn.gouji.desk.mortal;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** The disk, every change of which is a call at which the program may die: a write may be cut in the middle. */
public final class MortalDisk extends FileSystemProvider {

    private final FileSystem real = FileSystems.getDefault();
    private final FileSystemProvider disk = real.provider();
    private final MortalFiles files = new MortalFiles(this, real);

    /** The same place on the mortal disk. */
    public static Path of(Path path) {
        return new MortalPath(new MortalDisk().files, path);
    }

    private static Path real(Path path) {
        return MortalPath.real(path);
    }

    @Override
    public String getScheme() {
        return "mortal";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return files;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attrs)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        if (!writes) {
            return disk.newByteChannel(real(path), options, attrs);
        }
        Trouble.current().changes(path);
        Death.current().call();
        return new MortalChannel(disk.newByteChannel(real(path), options, attrs));
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attrs)
            throws IOException {
        Trouble.current().changes(path);
        Death.current().call();
        return disk.newFileChannel(real(path), options, attrs);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        Trouble.current().looksInto(folder);
        DirectoryStream<Path> stream = disk.newDirectoryStream(real(folder), entry -> true);
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> entries = stream.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Path next() {
                        return new MortalPath(files, entries.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attrs) throws IOException {
        Trouble.current().changes(folder);
        Death.current().call();
        disk.createDirectory(real(folder), attrs);
    }

    @Override
    public void delete(Path path) throws IOException {
        Trouble.current().changes(path);
        Death.current().call();
        disk.delete(real(path));
    }

    @Override
    public boolean deleteIfExists(Path path) throws IOException {
        Trouble.current().changes(path);
        Death.current().call();
        return disk.deleteIfExists(real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Death.current().call();
        disk.copy(real(source), real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Trouble.current().changes(source);
        Trouble.current().changes(target);
        Death.current().call();
        disk.move(real(source), real(target), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return disk.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return disk.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return disk.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        disk.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return disk.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return disk.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return disk.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Death.current().call();
        disk.setAttribute(real(path), attribute, value, options);
    }

    /** A file being written; the last write before death is only half done. */
    private record MortalChannel(SeekableByteChannel channel) implements SeekableByteChannel {

        @Override
        public int write(ByteBuffer source) throws IOException {
            Trouble.current().grows();
            if (Death.current().isNow()) {
                if (!Death.current().hasWritten()) {
                    ByteBuffer half = source.slice(source.position(), source.remaining() / 2);
                    channel.write(half);
                }
                Death.current().now();
            }
            return channel.write(source);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return channel.read(target);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long at) throws IOException {
            channel.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            channel.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
