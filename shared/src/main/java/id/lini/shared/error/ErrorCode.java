package id.lini.shared.error;

import id.lini.shared.text.IndonesianFormat;
import id.lini.shared.text.Label;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Everything that can be wrong, by a code that never changes its meaning. The texts are in the bundle
 * {@code id.lini.shared.error.errors}; each says what happened and what to do.
 */
public enum ErrorCode {
    BODY_TOO_LARGE(413),
    BODY_MALFORMED(400),
    TYPE_UNSUPPORTED(415),
    SIGNATURE_MISSING(401),
    SIGNATURE_MALFORMED(400),
    SIGNATURE_WRONG(401),
    DEVICE_UNKNOWN(401),
    DEVICE_REVOKED(403),
    AGENCY_WRONG(403),
    BATCH_MALFORMED(400),
    BATCH_EMPTY(422),
    BATCH_TOO_MANY_ENTRIES(422),
    BATCH_ALTERED(409),
    BATCH_NUMBER_TAKEN(409),
    BATCH_OUT_OF_ORDER(409),
    BATCH_CHAIN_BROKEN(409),
    SERVER_BUSY(503),
    SERVER_FAULT(500),

    ENTRY_MALFORMED(422),
    ENTRY_DUPLICATE(409),
    ENTRY_NOT_YOURS(403),
    FORM_UNKNOWN(422),
    FORM_NOT_VALID(422),
    UNIT_UNKNOWN(422),
    UNIT_NOT_ASSIGNED(403),
    UNIT_KIND_WRONG(422),
    PERIOD_KIND_WRONG(422),
    PERIOD_IN_FUTURE(422),
    CELL_UNKNOWN(422),
    COUNT_NEGATIVE(422),
    COUNT_TOO_LARGE(422),
    COUNT_MISSING(422),
    FIELD_UNKNOWN(422),
    FIELD_MISSING(422),
    FIELD_TOO_LONG(422),
    OPTION_UNKNOWN(422),
    RULE_BROKEN(422),
    SUPERSEDES_UNKNOWN(422),
    SUPERSEDES_OTHER(422),
    PHOTO_NOT_ASKED(422),
    PLACE_NOT_ASKED(422),
    ATTACHMENT_UNKNOWN(404),
    ATTACHMENT_ALTERED(422),

    CODE_MALFORMED(422),
    CODE_UNKNOWN(404),
    CODE_USED(409),
    CODE_EXPIRED(410),
    RECOVERY_UNKNOWN(404),
    TOO_MANY_ATTEMPTS(429),

    LOGIN_WRONG(401),
    LOGIN_UNFIT(422),
    OWN_ACCOUNT(409),
    PASSWORD_TO_CHOOSE(403),
    PASSWORD_OVER(401),
    TOTP_NEEDED(401),
    TOTP_WRONG(422),
    NOT_SIGNED_IN(401),
    NOT_ALLOWED(403),
    CROSS_SITE(403),
    NOT_FOUND(404),
    METHOD_WRONG(405),
    REQUEST_INVALID(400),
    REASON_MISSING(422),
    UNIT_OUT_OF_REACH(403),
    OWN_ENTRY(403),
    SECOND_PERSON(403),
    STATE_CHANGED(409),
    CHOICE_NEEDED(409),
    REPORT_LOCKED(409),
    RETURN_LOCKED(409),

    QUARTER_RUNNING(422),
    QUARTER_CLOSED(409),
    QUARTER_CHANGED(409),
    QUARTER_OPEN(409),
    QUARTER_SIGNED(409),
    SIGN_OTHER(403),

    PLAN_LOCKED(409);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status that carries it. */
    public int status() {
        return status;
    }

    /** The text in both languages, with {@code arguments} in the places of its pattern. */
    public Label text(Object... arguments) {
        Object[] indonesian =
                Arrays.stream(arguments).map(ErrorCode::indonesian).toArray();
        return new Label(format(Locale.ROOT, indonesian), format(Locale.ENGLISH, arguments));
    }

    /** Done here and not by a locale: a phone's machine carries no Indonesian number forms. */
    private static Object indonesian(Object argument) {
        boolean whole = argument instanceof Integer || argument instanceof Long;
        return whole ? IndonesianFormat.number(((Number) argument).longValue()) : argument;
    }

    private String format(Locale locale, Object... arguments) {
        ResourceBundle.Control rootOnly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle = ResourceBundle.getBundle("id.lini.shared.error.errors", locale, rootOnly);
        return new MessageFormat(bundle.getString(name()), locale).format(arguments);
    }
}
