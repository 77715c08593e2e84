/** What no single submission can show: documents of several units, kinds and years held against each other. */
@NullMarked
package cn.gouji.across;

import org.jspecify.annotations.NullMarked;
