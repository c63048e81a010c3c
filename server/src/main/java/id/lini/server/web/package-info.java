/** The frame of the pages: layout, languages, formats, and how problems look to people. Rooms bring their own content. */
package id.lini.server.web;
