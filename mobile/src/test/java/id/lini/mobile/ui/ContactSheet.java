package id.lini.mobile.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * All photographs of {@link GalleryTest}, renewed by the build in {@code mobile/target/screens}: {@code index.html} with
 * one line for each screen and one column for each kind of phone, and one PNG for each kind of phone.
 */
final class ContactSheet {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int GAP = 12;
    private static final int HIGH = 480;
    private static final int NAME = 22;
    private static final int IN_A_ROW = 8;

    private ContactSheet() {}

    /** Throws away what an earlier build photographed. */
    static void clear() throws IOException {
        for (String one : series()) {
            for (String picture : pictures(one)) {
                Files.delete(SCREENS.resolve(one).resolve(picture));
            }
        }
    }

    /** Writes the sheets of what was photographed by series that begin with a size. */
    static void write() throws IOException {
        List<String> series = series();
        for (String one : series) {
            picture(one);
        }
        page(series);
    }

    private static List<String> series() throws IOException {
        if (Files.notExists(SCREENS)) {
            return List.of();
        }
        return names(SCREENS).stream()
                .filter(name -> name.matches("\\d+x\\d+-[a-z]+-[a-z]+-[a-z]+"))
                .toList();
    }

    private static void page(List<String> series) throws IOException {
        TreeSet<String> screens = new TreeSet<>();
        StringBuilder html = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>Lini</title><style>"
                + "body{font:14px sans-serif;background:#9aa0a6}table{border-spacing:12px}th{text-align:left}"
                + "img{height:480px;display:block}</style><table><tr><th>");
        for (String one : series) {
            html.append("<th>").append(one);
            screens.addAll(pictures(one));
        }
        for (String screen : screens) {
            html.append("<tr><th>").append(screen.replace(".png", ""));
            for (String one : series) {
                html.append("<td>");
                if (Files.exists(SCREENS.resolve(one).resolve(screen))) {
                    html.append("<img loading=lazy src=\"%s/%s\" alt=\"%s\">".formatted(one, screen, screen));
                }
            }
        }
        Files.writeString(SCREENS.resolve("index.html"), html.append("</table>\n"));
    }

    private static void picture(String series) throws IOException {
        List<BufferedImage> screens = new ArrayList<>();
        List<String> names = pictures(series);
        for (String name : names) {
            screens.add(ImageIO.read(SCREENS.resolve(series).resolve(name).toFile()));
        }
        if (screens.isEmpty()) {
            return;
        }
        int wide = screens.get(0).getWidth() * HIGH / screens.get(0).getHeight();
        int rows = (screens.size() + IN_A_ROW - 1) / IN_A_ROW;
        BufferedImage sheet = new BufferedImage(
                GAP + IN_A_ROW * (wide + GAP), GAP + rows * (HIGH + NAME + GAP), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(new Color(0x9AA0A6));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int i = 0; i < screens.size(); i++) {
            int x = GAP + i % IN_A_ROW * (wide + GAP);
            int y = GAP + i / IN_A_ROW * (HIGH + NAME + GAP);
            graphics.drawImage(screens.get(i).getScaledInstance(wide, HIGH, Image.SCALE_AREA_AVERAGING), x, y, null);
            graphics.drawString(names.get(i).replace(".png", ""), x, y + HIGH + 16);
        }
        graphics.dispose();
        ImageIO.write(sheet, "png", SCREENS.resolve("sheet-" + series + ".png").toFile());
    }

    private static List<String> pictures(String series) throws IOException {
        return names(SCREENS.resolve(series)).stream()
                .filter(name -> name.endsWith(".png"))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
