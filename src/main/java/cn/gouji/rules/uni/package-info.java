/** The rules of the family UNI. */
@NullMarked
package cn.gouji.rules.uni;

import org.jspecify.annotations.NullMarked;
