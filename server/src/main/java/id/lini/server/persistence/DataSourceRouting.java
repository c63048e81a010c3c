package id.lini.server.persistence;

import io.micronaut.context.BeanLocator;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts the {@link RoutingDataSource} in the place of the pool named {@code default}. */
@Singleton
final class DataSourceRouting implements BeanCreatedEventListener<DataSource>, Ordered {
    private final BeanLocator beans;

    DataSourceRouting(BeanLocator beans) {
        this.beans = beans;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        boolean writer = event.getBeanIdentifier().getName().equals("default");
        return writer
                ? new RoutingDataSource(
                        event.getBean(), () -> beans.getBean(DataSource.class, Qualifiers.byName("read")))
                : event.getBean();
    }

    /** After Flyway, which migrates what it is shown and must be shown the writing pool. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
