/** What protects a browser's user: same-site posts only, and headers that tell the browser to trust nothing else. */
package id.lini.server.web.guard;
