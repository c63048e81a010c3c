/** Form definitions as the server keeps and uses them: versions are added and never changed, since entries name them. */
package id.lini.server.forms;
