/** The command line: features offer {@link id.lini.server.cli.Command} beans and are run in a context without HTTP. */
package id.lini.server.cli;
