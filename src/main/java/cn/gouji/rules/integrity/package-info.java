/** Rules of the family INT: formulas, links and error values of the workbook itself (表格完整性). */
@NullMarked
package cn.gouji.rules.integrity;

import org.jspecify.annotations.NullMarked;
