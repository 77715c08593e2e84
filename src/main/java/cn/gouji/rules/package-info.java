/** The list of all rules; the rules themselves are in the packages of their families. */
@NullMarked
package cn.gouji.rules;

import org.jspecify.annotations.NullMarked;
