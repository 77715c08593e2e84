/** Every text a person reads: Chinese first, English second. */
@NullMarked
package cn.gouji.wording;

import org.jspecify.annotations.NullMarked;
