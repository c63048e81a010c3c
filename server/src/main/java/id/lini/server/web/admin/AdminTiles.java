package id.lini.server.web.admin;

import id.lini.server.access.Right;
import id.lini.server.enrolment.Devices;
import id.lini.server.intake.Incidents;
import id.lini.server.web.PageFormat;
import id.lini.server.web.home.HomeTiles;
import id.lini.server.web.home.Tile;
import id.lini.server.web.login.SignedIn;
import io.micronaut.context.MessageSource;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** On the home page of administrators: phones, and what they did wrong. */
@Singleton
@Order(9)
final class AdminTiles implements HomeTiles {
    private final Devices devices;
    private final Incidents incidents;
    private final MessageSource texts;

    AdminTiles(Devices devices, Incidents incidents, MessageSource texts) {
        this.devices = devices;
        this.incidents = incidents;
        this.texts = texts;
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
                tile("admin.tile.phones", format.number(phones), "/atur", format),
                tile("admin.tile.incidents", format.number(happened), "/atur#kejadian", format));
    }

    private Tile tile(String key, String figure, String href, PageFormat format) {
        return new Tile(text(key, format), figure, text(key + ".text", format), href);
    }

    private String text(String key, PageFormat format) {
        return texts.getMessage(key, format.locale()).orElse(key);
    }
}
