/** Words and numbers as people read them: Indonesian first, English second. */
package id.lini.shared.text;
