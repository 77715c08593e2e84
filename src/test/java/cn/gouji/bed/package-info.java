/** The test bed: consistent submissions made from hidden exact amounts, faults put into them, and what the judge says. */
package cn.gouji.bed;
