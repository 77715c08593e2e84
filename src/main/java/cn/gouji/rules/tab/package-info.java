/** The rules of the family TAB. */
@NullMarked
package cn.gouji.rules.tab;

import org.jspecify.annotations.NullMarked;
