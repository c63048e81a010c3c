package id.lini.server.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How writes are ordered.
 *
 * @param lanes threads that write; SQLite takes one writer, PostgreSQL several
 * @param group the most jobs that share a commit
 * @param queue the most jobs that wait in a lane; further ones are told that the server is busy
 */
@ConfigurationProperties("lini.write-lane")
public record WriteLaneSettings(
        @Bindable(defaultValue = "1") int lanes,
        @Bindable(defaultValue = "16") int group,
        @Bindable(defaultValue = "1000") int queue) {

    /** All are positive. */
    public WriteLaneSettings {
        if (lanes < 1 || group < 1 || queue < 1) {
            throw new IllegalArgumentException("lanes, group and queue are at least 1");
        }
    }
}
