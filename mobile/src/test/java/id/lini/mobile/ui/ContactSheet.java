package id.lini.mobile.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** The photographs of {@link GalleryTest} that tell most, side by side: deploy/docs/phone-sheet.png, renewed by the build. */
final class ContactSheet {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final Path SHEET = Path.of("..", "deploy", "docs", "phone-sheet.png");
    private static final int GAP = 12;
    private static final int HIGH = 400;
    private static final List<String> NAMES = List.of(
            "01-pin",
            "10-home",
            "11-due",
            "25-fill-table",
            "26-fill-pad",
            "28-review",
            "13-history",
            "30-entry-returned",
            "15-me");
    private static final List<String> SERIES = List.of(
            "360x640-light-normal-id",
            "360x640-dark-normal-id",
            "360x640-contrast-huge-id",
            "390x844-light-large-id",
            "800x1280-light-normal-id",
            "800x1280-dark-normal-id");

    private ContactSheet() {}

    /** Writes the sheet of what was photographed. */
    static void write() throws IOException {
        int wide = 0;
        for (String series : SERIES) {
            wide = Math.max(wide, width(series));
        }
        BufferedImage sheet = new BufferedImage(wide, SERIES.size() * (HIGH + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(new Color(0x9AA0A6));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int y = GAP;
        for (String series : SERIES) {
            int x = GAP;
            for (String name : NAMES) {
                Path file = SCREENS.resolve(series).resolve(name + ".png");
                if (Files.exists(file)) {
                    BufferedImage screen = ImageIO.read(file.toFile());
                    int width = screen.getWidth() * HIGH / screen.getHeight();
                    Image small = screen.getScaledInstance(width, HIGH, Image.SCALE_AREA_AVERAGING);
                    graphics.drawImage(small, x, y, null);
                    x += width + GAP;
                }
            }
            y += HIGH + GAP;
        }
        graphics.dispose();
        ImageIO.write(sheet, "png", SHEET.toFile());
    }

    private static int width(String series) throws IOException {
        int width = GAP;
        for (String name : NAMES) {
            Path file = SCREENS.resolve(series).resolve(name + ".png");
            if (Files.exists(file)) {
                BufferedImage screen = ImageIO.read(file.toFile());
                width += screen.getWidth() * HIGH / screen.getHeight() + GAP;
            }
        }
        return width;
    }
}
