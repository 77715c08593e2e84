/** The rules of the family COD. */
@NullMarked
package cn.gouji.rules.cod;

import org.jspecify.annotations.NullMarked;
