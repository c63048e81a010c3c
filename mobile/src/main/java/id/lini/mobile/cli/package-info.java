/** An officer at a command line: the app's own code with no window. */
package id.lini.mobile.cli;
