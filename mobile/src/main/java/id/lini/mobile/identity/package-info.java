/** Who the phone is: its own key pair, and the server's grant that says whose phone it is. */
package id.lini.mobile.identity;
