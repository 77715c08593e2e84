/** Exact amounts as they were printed, and the half-open interval of true values a printed figure can stand for. */
@NullMarked
package cn.gouji.money;

import org.jspecify.annotations.NullMarked;
