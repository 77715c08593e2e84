package cn.gouji.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A part of a package that we wrote, packed as it is written so that it never stands in memory as a whole. */
final class Packed extends OutputStream {

    private static final int BUFFER = 1 << 12;

    private final CRC32 sum = new CRC32();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    /** Packing is most of the work; a little more size costs a clerk nothing. */
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);

    private final DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, BUFFER);
    private long size;

    static Packed of(String text) {
        Packed packed = new Packed();
        try (packed) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException("written to memory", impossible);
        }
        return packed;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        sum.update(bytes, offset, length);
        size += length;
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        out.close();
        deflater.end();
    }

    /** The packed bytes; complete once closed. */
    byte[] bytes() {
        return packed.toByteArray();
    }

    int checkSum() {
        return (int) sum.getValue();
    }

    int size() {
        return Math.toIntExact(size);
    }
}
