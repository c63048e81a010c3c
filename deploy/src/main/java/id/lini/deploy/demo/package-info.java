/**
 * The demonstration: a synthetic split of what Kota Pekalongan printed for January to June 2024 over its kelurahan,
 * faskes and months, and the people who send it. Only the totals are the agency's.
 */
package id.lini.deploy.demo;
