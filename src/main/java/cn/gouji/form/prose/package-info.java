/** Reads prose: passages under their headings, the figures in them, and what the sentences say with the figures. */
@NullMarked
package cn.gouji.form.prose;

import org.jspecify.annotations.NullMarked;
