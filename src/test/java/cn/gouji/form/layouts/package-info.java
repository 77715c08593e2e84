/** The layout test bed: the same submission in any layout, and the records that must be read from it. */
package cn.gouji.form.layouts;
