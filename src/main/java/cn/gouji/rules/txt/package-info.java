/** The rules of the family TXT. */
@NullMarked
package cn.gouji.rules.txt;

import org.jspecify.annotations.NullMarked;
