/** The rules of the family SCO. */
@NullMarked
package cn.gouji.rules.sco;

import org.jspecify.annotations.NullMarked;
