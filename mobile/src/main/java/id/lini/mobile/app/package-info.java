/** What the screens show and do, without a screen: the same code drives the app and the headless officer. */
package id.lini.mobile.app;
