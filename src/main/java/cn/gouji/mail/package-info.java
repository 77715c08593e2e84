/**
 * Letters out: as .eml drafts, and over SMTP. What belongs to a unit can reach only the address that is registered for it: the
 * only thing that is delivered is an addressed letter, which is made from a sealed one and the register and from nothing else.
 */
@NullMarked
package cn.gouji.mail;

import org.jspecify.annotations.NullMarked;
