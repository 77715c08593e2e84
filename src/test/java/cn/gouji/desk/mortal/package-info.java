/** A file system and a database driver under which a program dies at the n-th call. */
package cn.gouji.desk.mortal;
