package cn.gouji.excel;

/**
 * What a file may ask of us, far above any honest submission, so that a crafted one cannot fill the memory (读取上限).
 *
 * @param fileBytes the bytes of the file itself
 * @param entries the entries of its zip directory
 * @param expandedBytes the bytes of all parts read, unpacked
 * @param cells the cells that hold something, all sheets together
 * @param characters the characters that all cells show together, a text shared by many cells counted for each
 * @param merges the merged areas, all sheets together
 */
record Limits(long fileBytes, int entries, long expandedBytes, int cells, long characters, int merges) {

    static final Limits DEFAULT = new Limits(150L << 20, 10_000, 1_536L << 20, 20_000_000, 30_000_000, 50_000);
}
