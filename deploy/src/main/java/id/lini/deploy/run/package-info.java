/** Starts what was built as its users start it, and looks at the running process from outside. */
package id.lini.deploy.run;
