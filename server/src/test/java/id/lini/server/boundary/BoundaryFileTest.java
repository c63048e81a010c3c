package id.lini.server.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a GeoJSON file is refused, and how what is taken is made small. */
class BoundaryFileTest {
    private static final Set<String> AREAS = Set.of("99.01.01", "99.01.02");
    private static final String SQUARE = "[[[109,-6],[109,-7],[110,-7],[110,-6],[109,-6]]]";

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static BoundaryFile.Read read(String text) {
        return BoundaryFile.read(text.getBytes(StandardCharsets.UTF_8), AREAS::contains);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"area\":\"99.01.07\";Polygon;[[[109,-6],[109,-7],[110,-7],[109,-6]]];area;is no area of this agency",
                "\"nama\":\"Kecamatan Satu\";Polygon;[[[109,-6],[109,-7],[110,-7],[109,-6]]];area;without the code of an area",
                "\"area\":99.0101;Polygon;[[[109,-6],[109,-7],[110,-7],[109,-6]]];area;without the code of an area",
                "\"area\":\"99.01.01\";Point;[109,-6];geometry;neither a Polygon nor a MultiPolygon",
                "\"area\":\"99.01.01\";Polygon;[[[109,-6],[110,-7],[110,-6],[109,-7],[109,-6]]];geometry;crosses itself near 109.5, -6.5",
                "\"area\":\"99.01.01\";Polygon;[[[350123,9240456],[350123,9240400],[350200,9240400],[350123,9240456]]];geometry;no degrees",
                "\"area\":\"99.01.01\";Polygon;[[[109,-6],[109,-7],[110,-7],[110,-6]]];geometry;does not return to its first point",
                "\"area\":\"99.01.01\";Polygon;[[[109,-6],[109,-7],[109,-6]]];geometry;fewer than four",
                "\"area\":\"99.01.01\";Polygon;[[[109,null],[109,-7],[110,-7],[109,-6]]];geometry;not pairs of numbers"
            })
    void aFeatureThatCannotBeDrawnIsToldWithItsNumber(
            String properties, String type, String coordinates, String member, String what) {
        BoundaryFile.Read read = read(collection(
                feature("\"kode\":\"99.01.02\"", "Polygon", SQUARE), feature(properties, type, coordinates)));
        assertThat(read.boundaries()).as("nothing of it is taken").isEmpty();
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.feature()).isEqualTo(2);
            assertThat(fault.member()).isEqualTo(member);
            assertThat(fault.what().en()).contains(what);
            assertThat(fault.mend().id()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "area,name;not JSON",
                "{\"type\":\"FeatureCollection\",\"features\":[;not JSON",
                "{\"type\":\"Topology\",\"objects\":{}};not a GeoJSON FeatureCollection",
                "[1,2];not a GeoJSON FeatureCollection"
            })
    void aFileThatIsNoFeatureCollectionIsToldAsAWhole(String text, String what) {
        assertThat(read(text).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.feature()).isZero();
            assertThat(fault.what().en()).contains(what);
        });
    }

    @Test
    void anAreaGivenTwiceAndAFileThatIsTooLargeAreFaults() {
        String same = feature("\"area\":\"99.01.01\"", "Polygon", SQUARE);
        assertThat(read(collection(same, same)).faults())
                .extracting(fault -> fault.what().en())
                .containsExactly("\"99.01.01\" was given before");
        assertThat(BoundaryFile.read(new byte[BoundaryFile.LARGEST + 1], AREAS::contains)
                        .faults())
                .extracting(fault -> fault.what().en())
                .containsExactly("the file has more than 5 MB");
    }

    /** Two neighbours with a border of 6,000 points between them. */
    @Test
    void neighboursAreSimplifiedTogetherAndOnlyOnce() {
        List<String> border = new ArrayList<>();
        for (int step = 0; step <= 6_000; step++) {
            border.add("[" + (109.5 + Math.sin(step / 20.0) / 1_000) + "," + (-6 - step / 6_000.0) + "]");
        }
        String down = String.join(",", border);
        java.util.Collections.reverse(border);
        String up = String.join(",", border);
        BoundaryFile.Read read = read(collection(
                feature("\"area\":\"99.01.01\"", "Polygon", "[[[109,-6],[109,-7]," + up + ",[109,-6]]]"),
                feature("\"area\":\"99.01.02\"", "Polygon", "[[[110,-6]," + down + ",[110,-7],[110,-6]]]")));
        assertThat(read.faults()).isEmpty();
        List<AreaBoundary> both = read.boundaries();
        assertThat(both.stream().mapToInt(each -> each.shape().getNumPoints()).sum())
                .isBetween(100, 4_000);
        assertThat(both.get(0).shape().intersection(both.get(1).shape()).getArea())
                .as("they touch, and nowhere overlap")
                .isZero();
        assertThat(both.get(0).shape().union(both.get(1).shape()).getArea())
                .isEqualTo(
                        both.get(0).shape().getArea() + both.get(1).shape().getArea(),
                        org.assertj.core.data.Offset.offset(1e-9));
        String again = collection(both.stream()
                .map(each -> "{\"type\":\"Feature\",\"properties\":{\"area\":\"" + each.area() + "\"},\"geometry\":"
                        + each.text() + "}")
                .collect(Collectors.joining(",")));
        assertThat(read(again).boundaries())
                .extracting(AreaBoundary::text)
                .containsExactlyElementsOf(both.stream().map(AreaBoundary::text).toList());
        assertThat(Drawing.of(both).areas())
                .allSatisfy(area -> assertThat(area.path())
                        .matches("(M\\d+ \\d+l[-\\d ]+z)+")
                        .hasSizeLessThan(20_000));
    }
}
