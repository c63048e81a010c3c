/** The room Beranda: what needs me today, as the other rooms tell it. */
package id.lini.server.web.home;
