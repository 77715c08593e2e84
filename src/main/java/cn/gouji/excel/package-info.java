/** Files to grids and marked copies. The only package that sees an Excel library. */
@NullMarked
package cn.gouji.excel;

import org.jspecify.annotations.NullMarked;
