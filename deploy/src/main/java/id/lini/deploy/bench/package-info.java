/** Measures what the project promises: intake per second, processor time per entry, start, memory. */
package id.lini.deploy.bench;
