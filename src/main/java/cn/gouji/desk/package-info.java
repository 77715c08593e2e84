/** The orchestrator: from the inbox to the answer. */
@NullMarked
package cn.gouji.desk;

import org.jspecify.annotations.NullMarked;
