package cn.gouji.excel;

import cn.gouji.sheet.Opened.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The compound file that old Office documents and all encrypted ones are kept in. */
final class OleFile {

    private static final int SECTOR_POWER = 0x1E;
    private static final int FIRST_FAT = 0x4C;
    private static final int FATS_IN_HEADER = 109;
    private static final int FREE = -1;

    private OleFile() {}

    /** Opens the directory. */
    static POIFSFileSystem open(byte[] content) {
        if (isCut(content)) {
            throw new Refusal(Reason.TRUNCATED, "compound file ends before its last sector");
        }
        try {
            return new POIFSFileSystem(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException broken) {
            throw new Refusal(brokenBecause(content), Fault.BROKEN_COMPOUND.key(), broken);
        }
    }

    /**
     * The package inside an encrypted file that opens without a password: Excel encrypts a workbook whose structure is
     * protected with a password everybody knows, and opens it without asking.
     */
    static byte[] decrypted(POIFSFileSystem files) throws IOException {
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
            if (decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                try (var plain = decryptor.getDataStream(files)) {
                    return plain.readAllBytes();
                }
            }
            throw new Refusal(Reason.ENCRYPTED, "password");
        } catch (GeneralSecurityException | RuntimeException unknown) {
            throw new Refusal(Reason.ENCRYPTED, String.valueOf(unknown.getMessage()), unknown);
        }
    }

    /** Why a file of this content that cannot be read is broken: a last sector that is short tells of a cut. */
    static Reason brokenBecause(byte[] content) {
        boolean compound = ContentKind.of(content) == ContentKind.OLE && content.length > SECTOR_POWER;
        boolean cut = compound && content.length % (1 << (content[SECTOR_POWER] & 0xF)) != 0;
        return cut ? Reason.TRUNCATED : Reason.DAMAGED;
    }

    /** Whether the allocation table names sectors that lie behind the end of the file. */
    private static boolean isCut(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < FIRST_FAT + FATS_IN_HEADER * Integer.BYTES) {
            return true;
        }
        int power = bytes.getShort(SECTOR_POWER);
        if (power < 7 || power > 16) {
            throw Refusal.of(Fault.BROKEN_COMPOUND, "");
        }
        long size = 1L << power;
        for (int at = 0; at < FATS_IN_HEADER; at++) {
            int table = bytes.getInt(FIRST_FAT + at * Integer.BYTES);
            if (table >= 0 && namesSectorBehind(bytes, table, at, size)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesSectorBehind(ByteBuffer bytes, int table, int at, long size) {
        long start = (table + 1L) * size;
        if (start + size > bytes.capacity()) {
            return true;
        }
        int entries = (int) (size / Integer.BYTES);
        for (int entry = entries - 1; entry >= 0; entry--) {
            if (bytes.getInt((int) start + entry * Integer.BYTES) != FREE) {
                long sector = (long) at * entries + entry;
                // Some writers leave the last sector short.
                return (sector + 1) * size >= bytes.capacity();
            }
        }
        return false;
    }
}
