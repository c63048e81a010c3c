/** The phone app: starting it, and what every part of it knows. */
package id.lini.mobile;
