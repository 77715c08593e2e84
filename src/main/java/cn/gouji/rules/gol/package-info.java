/** The rules of the family GOL. */
@NullMarked
package cn.gouji.rules.gol;

import org.jspecify.annotations.NullMarked;
