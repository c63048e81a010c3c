package id.lini.server.enrolment;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How enrolling goes.
 *
 * @param codeValidity how long a code can be used
 */
@ConfigurationProperties("lini.enrolment")
public record EnrolmentSettings(
        @Bindable(defaultValue = "7d") Duration codeValidity) {}
