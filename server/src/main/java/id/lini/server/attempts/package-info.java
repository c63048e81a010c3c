/** Growing delays after failed guesses at codes and passwords. */
package id.lini.server.attempts;
