/** One request and one answer, and what the answer means. */
package id.lini.mobile.net;
