/** Equations stated as data: the reader of {@code rules/identities.yaml} and the rules that state them. */
@NullMarked
package cn.gouji.rules.identity;

import org.jspecify.annotations.NullMarked;
