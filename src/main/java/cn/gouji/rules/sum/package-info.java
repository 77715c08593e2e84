/** The rules of the family SUM. */
@NullMarked
package cn.gouji.rules.sum;

import org.jspecify.annotations.NullMarked;
