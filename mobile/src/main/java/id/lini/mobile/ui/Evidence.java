package id.lini.mobile.ui;

import id.lini.mobile.app.DraftModel;
import id.lini.mobile.platform.GeoPoint;
import id.lini.mobile.platform.JpegWriter;
import id.lini.mobile.platform.Picture;
import id.lini.mobile.platform.Pictures;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Place;
import id.lini.shared.jws.Sha256;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Photographs and the place of a draft, where its form asks for them; both may be left out. */
final class Evidence {
    private static final int LONGEST = 1280;
    /** Half of what the server takes: a thin line carries it in minutes, not in an hour. */
    private static final int MOST_BYTES = Entry.MAX_PHOTO_BYTES / 2;

    private static final double THUMB = 96;
    private static final int MILLIONTHS = 6;

    private final Desk desk;
    private final DraftModel draft;
    private final VBox node = new VBox(16);
    private boolean waiting;

    Evidence(Desk desk, DraftModel draft) {
        this.desk = desk;
        this.draft = draft;
        show();
    }

    Node node() {
        return node;
    }

    /** Whether the camera's or gallery's app was opened and has not answered. */
    boolean waiting() {
        return waiting;
    }

    private void show() {
        node.getChildren().clear();
        if (draft.takesPhotos()) {
            node.getChildren().add(photos());
        }
        if (draft.takesPlace()) {
            node.getChildren().add(place());
        }
        node.setManaged(!node.getChildren().isEmpty());
    }

    private Node photos() {
        List<Sha256> kept = draft.photos();
        VBox section = Kit.section(desk.say("photo.title", Entry.MAX_PHOTOS));
        HBox row = new HBox(8);
        for (Sha256 photo : kept) {
            draft.photo(photo)
                    .ifPresent(bytes -> row.getChildren()
                            .add(thumb(photo, bytes, row.getChildren().size())));
        }
        if (!kept.isEmpty()) {
            section.getChildren().add(row);
        }
        Optional<Pictures> pictures = desk.platform().pictures();
        if (kept.size() < Entry.MAX_PHOTOS && pictures.isPresent()) {
            List<Node> ways = new ArrayList<>();
            if (pictures.get().camera()) {
                ways.add(Kit.secondary("photo-take", desk.say("photo.take"), () -> ask(pictures.get(), true)));
            }
            ways.add(Kit.secondary("photo-choose", desk.say("photo.choose"), () -> ask(pictures.get(), false)));
            section.getChildren().addAll(ways);
        }
        section.getChildren().add(Kit.text(desk.say("photo.explain"), "small", "muted"));
        return section;
    }

    private Node thumb(Sha256 photo, byte[] bytes, int number) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(bytes), THUMB * 2, THUMB * 2, true, true));
        view.setFitWidth(THUMB);
        view.setFitHeight(THUMB);
        view.setPreserveRatio(true);
        VBox box = new VBox(4, view, Kit.icon("photo-remove-" + number, Icon.CROSS, desk.say("photo.remove"), () -> {
            draft.removePhoto(photo);
            show();
        }));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void ask(Pictures pictures, boolean camera) {
        waiting = true;
        if (camera) {
            pictures.take(this::taken);
        } else {
            pictures.choose(this::taken);
        }
    }

    private void taken(Optional<Picture> picture) {
        waiting = false;
        picture.ifPresent(taken -> Later.run(() -> JpegWriter.atMost(taken, LONGEST, MOST_BYTES), bytes -> {
            draft.addPhoto(bytes);
            show();
        }));
    }

    private Node place() {
        VBox section = Kit.section(desk.say("place.title"));
        Optional<Place> here = draft.place();
        if (here.isPresent()) {
            section.getChildren()
                    .addAll(
                            Kit.text(desk.say(
                                    "place.kept",
                                    here.get().latitude(),
                                    here.get().longitude())),
                            Kit.quiet("place-remove", desk.say("place.remove"), () -> put(Optional.empty())));
        } else if (desk.platform().positioned()) {
            section.getChildren()
                    .add(Kit.secondary(
                            "place-add",
                            desk.say("place.add"),
                            () -> desk.platform().position(found -> put(found.map(Evidence::place)))));
        } else {
            section.getChildren().add(Kit.text(desk.say("place.none"), "muted"));
        }
        return section;
    }

    private void put(Optional<Place> here) {
        draft.putPlace(here);
        show();
    }

    private static Place place(GeoPoint point) {
        return new Place(degrees(point.latitude()), degrees(point.longitude()), point.accuracyMetres());
    }

    private static String degrees(int millionths) {
        return BigDecimal.valueOf(millionths, MILLIONTHS).toPlainString();
    }
}
