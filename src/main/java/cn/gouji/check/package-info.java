/** What a rule is: what it reads, what it may answer, and the equations and findings it answers with. */
@NullMarked
package cn.gouji.check;

import org.jspecify.annotations.NullMarked;
