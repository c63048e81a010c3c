/** Acting on figures: which sub-kegiatan lag, why, and who does what about it until when. */
package id.lini.server.followup;
