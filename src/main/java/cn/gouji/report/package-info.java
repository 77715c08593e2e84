/** A review as marks, findings sheet and letter; a batch as summary workbook. */
@NullMarked
package cn.gouji.report;

import org.jspecify.annotations.NullMarked;
