/** The rules of the family REC. */
@NullMarked
package cn.gouji.rules.rec;

import org.jspecify.annotations.NullMarked;
