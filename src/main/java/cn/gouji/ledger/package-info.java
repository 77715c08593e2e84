/** The ledger (台账): what was received, checked, answered and sent, in one small database. */
@NullMarked
package cn.gouji.ledger;

import org.jspecify.annotations.NullMarked;
