/** The official code lists by budget year, each row with how surely it is known. */
@NullMarked
package cn.gouji.catalogue;

import org.jspecify.annotations.NullMarked;
