/** Forms as data: which region of a document is which form, and what it says. */
@NullMarked
package cn.gouji.form;

import org.jspecify.annotations.NullMarked;
