/** What a unit handed in, free of layout: forms, tables, lines, figures and statements, each with the place it came from. */
@NullMarked
package cn.gouji.filing;

import org.jspecify.annotations.NullMarked;
