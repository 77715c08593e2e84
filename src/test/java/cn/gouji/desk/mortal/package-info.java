/** A file system and a database driver under which a program dies, or meets trouble, at the n-th call. */
package cn.gouji.desk.mortal;
