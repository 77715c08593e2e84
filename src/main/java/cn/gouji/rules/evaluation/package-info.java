/** A self-evaluation form as the scoring and goal rules see it: its blocks by meaning, its indicators, values read from words. */
@NullMarked
package cn.gouji.rules.evaluation;

import org.jspecify.annotations.NullMarked;
