/** Commands, progress and exit codes. */
@NullMarked
package cn.gouji.cli;

import org.jspecify.annotations.NullMarked;
