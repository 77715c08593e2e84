/** Normalisation of names and labels before any comparison (rules.md 0.4). */
@NullMarked
package cn.gouji.text;

import org.jspecify.annotations.NullMarked;
