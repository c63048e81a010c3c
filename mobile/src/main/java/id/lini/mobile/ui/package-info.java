/** The window: JavaFX views in Java code over the app's models. */
package id.lini.mobile.ui;
