/** Judges all equations of a submission together and finds the smallest explanation of what does not agree. */
@NullMarked
package cn.gouji.reconcile;

import org.jspecify.annotations.NullMarked;
