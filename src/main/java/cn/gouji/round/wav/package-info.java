/** The rules about explanations (情况说明). */
@NullMarked
package cn.gouji.round.wav;

import org.jspecify.annotations.NullMarked;
