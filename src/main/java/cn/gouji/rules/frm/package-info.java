/** The rules of the family FRM. */
@NullMarked
package cn.gouji.rules.frm;

import org.jspecify.annotations.NullMarked;
