/** What differs between a phone and a desktop: files, background, camera, position, keyboard, the system's bars. */
package id.lini.mobile.platform;
