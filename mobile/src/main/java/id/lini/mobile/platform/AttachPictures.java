package id.lini.mobile.platform;

import com.gluonhq.attach.pictures.PicturesService;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/** Camera and gallery of a phone. The camera's app comes to the front meanwhile. */
final class AttachPictures implements Pictures {
    private final PicturesService service;

    private AttachPictures(PicturesService service) {
        this.service = service;
    }

    static Optional<Pictures> find() {
        return PicturesService.create().map(AttachPictures::new);
    }

    @Override
    public boolean camera() {
        return true;
    }

    @Override
    public void take(Consumer<Optional<Picture>> then) {
        once(then);
        // Not kept in the phone's gallery: what is evidence belongs to the report, not to everybody's album.
        service.asyncTakePhoto(false);
    }

    @Override
    public void choose(Consumer<Optional<Picture>> then) {
        once(then);
        service.asyncLoadImageFromGallery();
    }

    private void once(Consumer<Optional<Picture>> then) {
        service.imageProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Image> watched, Image before, Image now) {
                watched.removeListener(this);
                then.accept(Optional.ofNullable(now).map(Picture::of));
            }
        });
    }
}
