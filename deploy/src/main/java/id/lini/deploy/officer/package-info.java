/** The command-line officer, started by the script deploy/officer. */
package id.lini.deploy.officer;
