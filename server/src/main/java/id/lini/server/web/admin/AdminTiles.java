package id.lini.server.web.admin;

import id.lini.server.access.Right;
import id.lini.server.enrolment.Devices;
import id.lini.server.intake.Incidents;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page of administrators: phones, and what they did wrong. */
@Singleton
@Order(9)
final class AdminTiles implements HomeTiles {
    private final Devices devices;
    private final Incidents incidents;

    AdminTiles(Devices devices, Incidents incidents) {
        this.devices = devices;
        this.incidents = incidents;
    }

    @Override
    public List<Tile> tiles(SignedIn reader, PageFormat format) {
        if (!reader.may(Right.REGISTERS_READ)) {
            return List.of();
        }
        long phones = devices.of(reader.agency()).stream()
                .filter(device -> device.revokedAt().isEmpty())
                .count();
        int happened = incidents.of(reader.agency()).size();
        return List.of(
                Tile.of("admin.tile.phones", format.number(phones), "/atur"),
                Tile.of("admin.tile.incidents", format.number(happened), "/atur#kejadian"));
    }
}
