/** A conversation over several rounds: what was found before, what the unit says to it, what the bureau accepts. */
@NullMarked
package cn.gouji.round;

import org.jspecify.annotations.NullMarked;
