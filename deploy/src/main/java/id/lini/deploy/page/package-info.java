/** Uses the server's pages as a person's browser does, without a window: links, forms, a session cookie. */
package id.lini.deploy.page;
