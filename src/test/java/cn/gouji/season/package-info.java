/** A made-up district over two years: what its units hand in, what was spoiled between their documents, and whether it is found. */
package cn.gouji.season;
