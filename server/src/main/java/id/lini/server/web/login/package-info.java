/** Signing in: passwords, sessions kept in the store, and slowing down those who guess. */
package id.lini.server.web.login;
