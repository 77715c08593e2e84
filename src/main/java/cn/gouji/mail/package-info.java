/** Letters out, as .eml drafts. */
@NullMarked
package cn.gouji.mail;

import org.jspecify.annotations.NullMarked;
