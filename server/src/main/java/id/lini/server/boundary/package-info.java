/** Boundaries of areas: read from GeoJSON, checked, simplified, kept, and drawn beside figures. */
package id.lini.server.boundary;
