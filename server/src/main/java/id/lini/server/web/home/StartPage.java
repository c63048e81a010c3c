package id.lini.server.web.home;

import id.lini.server.web.login.SignedIn;
import java.util.Optional;

/** A page of its own that somebody starts with instead of the tiles. A bean of this type is found. */
public interface StartPage {
    /** Its address; empty for those who start with the tiles. */
    Optional<String> of(SignedIn reader);
}
