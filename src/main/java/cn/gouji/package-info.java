/** The public API: bytes of a submission in, a review out. No clock, no disk, no network. */
@NullMarked
package cn.gouji;

import org.jspecify.annotations.NullMarked;
