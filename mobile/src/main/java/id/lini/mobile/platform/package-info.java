/** What differs between a phone and a desktop: where files live, and when the app goes to the background. */
package id.lini.mobile.platform;
