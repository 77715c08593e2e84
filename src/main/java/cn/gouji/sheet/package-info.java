/** A workbook as an immutable grid, and prose as located paragraphs: what stands where, before anybody says what it means. */
@NullMarked
package cn.gouji.sheet;

import org.jspecify.annotations.NullMarked;
