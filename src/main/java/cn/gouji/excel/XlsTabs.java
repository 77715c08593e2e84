package cn.gouji.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Moves the last sheet of an .xls workbook to the front. POI's own way leaves defined names, print areas and formulas over
 * areas of other sheets pointing at the wrong sheet, so it is done in the records: every record that counts sheets is told.
 */
final class XlsTabs {

    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int BOUND_SHEET = 0x0085;
    private static final int EXTERN_SHEET = 0x0017;
    private static final int BOOK = 0x01AE;
    private static final int NAME = 0x0018;
    private static final int WINDOW = 0x003D;
    private static final int TAB_IDS = 0x013D;
    private static final int INDEX = 0x020B;
    private static final int CONTINUED = 0x003C;
    private static final int THIS_BOOK = 0x0401;
    private static final int HEADER = 4;

    private record Entry(int id, int start, int length) {
        int data() {
            return start + HEADER;
        }

        int end() {
            return data() + length;
        }
    }

    private final byte[] stream;
    private final ByteBuffer bytes;
    private final List<Entry> globals = new ArrayList<>();
    private final List<Entry> sheets = new ArrayList<>();

    private XlsTabs(byte[] stream) {
        this.stream = stream;
        this.bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The file with its last sheet in front; throws where the file is laid out as POI never writes it. */
    static byte[] lastToFront(byte[] file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            String name = HSSFWorkbook.getWorkbookDirEntryName(files.getRoot());
            try (InputStream in = files.getRoot().createDocumentInputStream(name)) {
                byte[] moved = new XlsTabs(in.readAllBytes()).moved();
                files.getRoot().createOrUpdateDocument(name, new ByteArrayInputStream(moved));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private byte[] moved() {
        int end = list();
        Set<Integer> own = ownBooks();
        for (int at = 0; at < globals.size(); at++) {
            boolean continued = at + 1 < globals.size() && globals.get(at + 1).id() == CONTINUED;
            tell(globals.get(at), own, continued);
        }
        int first = bytes.getInt(sheets.get(0).data());
        int last = bytes.getInt(sheets.get(sheets.size() - 1).data());
        shiftIndexes(first, last, end - last);
        shiftIndexes(last, end, first - last);
        ByteArrayOutputStream out = new ByteArrayOutputStream(stream.length);
        out.writeBytes(boundSheets(first, last, end));
        out.write(stream, last, end - last);
        out.write(stream, first, last - first);
        out.write(stream, end, stream.length - end);
        return out.toByteArray();
    }

    /** Lists the records of the globals and the sheets they announce; returns where the last sheet ends. */
    private int list() {
        Entry each = entry(0);
        while (each.id() != END) {
            globals.add(each);
            if (each.id() == BOUND_SHEET) {
                sheets.add(each);
            }
            each = entry(each.end());
        }
        int expected = each.end();
        for (Entry sheet : sheets) {
            if (bytes.getInt(sheet.data()) != expected) {
                throw new IllegalStateException("the sheets do not follow one another");
            }
            expected = endOfSheet(expected);
        }
        return expected;
    }

    private int endOfSheet(int start) {
        int depth = 0;
        Entry each = entry(start);
        while (true) {
            depth += each.id() == BEGIN ? 1 : each.id() == END ? -1 : 0;
            if (depth == 0) {
                return each.end();
            }
            each = entry(each.end());
        }
    }

    private Entry entry(int start) {
        return new Entry(bytes.getShort(start) & 0xFFFF, start, bytes.getShort(start + 2) & 0xFFFF);
    }

    /** The numbers of the book records that stand for this workbook, not for another file. */
    private Set<Integer> ownBooks() {
        Set<Integer> own = new HashSet<>();
        int number = 0;
        for (Entry each : globals) {
            if (each.id() == BOOK) {
                if (each.length() == HEADER && bytes.getShort(each.data() + 2) == THIS_BOOK) {
                    own.add(number);
                }
                number++;
            }
        }
        return own;
    }

    private void tell(Entry each, Set<Integer> own, boolean continued) {
        switch (each.id()) {
            case EXTERN_SHEET -> references(each, own, continued);
            case NAME -> {
                int sheet = bytes.getShort(each.data() + 8);
                bytes.putShort(each.data() + 8, (short) (sheet == 0 ? 0 : moved(sheet - 1) + 1));
            }
            case WINDOW -> {
                bytes.putShort(each.data() + 10, (short) moved(bytes.getShort(each.data() + 10)));
                bytes.putShort(each.data() + 12, (short) 0);
            }
            case TAB_IDS -> {
                short id = bytes.getShort(each.end() - 2);
                System.arraycopy(stream, each.data(), stream, each.data() + 2, each.length() - 2);
                bytes.putShort(each.data(), id);
            }
            default -> {}
        }
    }

    private void references(Entry each, Set<Integer> own, boolean continued) {
        if (continued) {
            throw new IllegalStateException("more references to sheets than one record holds");
        }
        int count = bytes.getShort(each.data()) & 0xFFFF;
        for (int at = each.data() + 2; at < each.data() + 2 + count * 6; at += 6) {
            if (own.contains((int) bytes.getShort(at))) {
                bytes.putShort(at + 2, (short) moved(bytes.getShort(at + 2)));
                bytes.putShort(at + 4, (short) moved(bytes.getShort(at + 4)));
            }
        }
    }

    /** The new number of a sheet; negative ones stand for sheets that were deleted and for none in particular. */
    private int moved(int sheet) {
        return sheet < 0 ? sheet : sheet == sheets.size() - 1 ? 0 : sheet + 1;
    }

    /** Tells the row indexes of the sheets in that range how far they will move. */
    private void shiftIndexes(int from, int to, int by) {
        for (Entry each = entry(from); ; each = entry(each.end())) {
            if (each.id() == INDEX) {
                for (int at = each.data() + 12; at < each.end(); at += Integer.BYTES) {
                    int offset = bytes.getInt(at);
                    bytes.putInt(at, offset == 0 ? 0 : offset + by);
                }
            }
            if (each.end() >= to) {
                return;
            }
        }
    }

    /** The globals with the last sheet announced first, and all sheets where they will stand. */
    private byte[] boundSheets(int first, int last, int end) {
        int front = sheets.get(0).start();
        int back = sheets.get(sheets.size() - 1).start();
        int length = sheets.get(sheets.size() - 1).end() - back;
        for (Entry sheet : sheets) {
            int offset = bytes.getInt(sheet.data());
            bytes.putInt(sheet.data(), offset == last ? first : offset + end - last);
        }
        byte[] head = java.util.Arrays.copyOf(stream, first);
        System.arraycopy(stream, back, head, front, length);
        System.arraycopy(stream, front, head, front + length, back - front);
        return head;
    }
}
