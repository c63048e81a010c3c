package id.lini.shared.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.shared.Samples;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Slice;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.text.Label;
import id.lini.shared.validation.SampleForms;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTest {
    private static final Instant NOW = Instant.parse("2024-07-01T02:03:04Z");

    @Test
    void workIsReadAsItIsWrittenFormsIncluded() {
        Unit bendan = new Unit(
                new UnitId("33.75.01.1010"),
                "kelurahan",
                "Bendan Kergon",
                "Pekalongan Barat",
                LocalDate.of(2015, 1, 1),
                Optional.empty());
        Unit closed = new Unit(
                new UnitId("klinik-3"),
                "faskes",
                "Klinik \"Sehat\"",
                "Medono",
                LocalDate.of(2020, 1, 1),
                Optional.of(LocalDate.of(2024, 3, 31)));
        Work work = new Work(NOW, List.of(bendan, closed), List.of(SampleForms.MONTHLY, SampleForms.EVENT));

        Work read = Work.read(work.write());

        assertThat(read).isEqualTo(work);
        assertThat(read.definitions()).extracting(FormDefinition::version).containsExactly(2, 1);
        assertThat(closed.validOn(LocalDate.of(2024, 3, 31))).isTrue();
        assertThat(closed.validOn(LocalDate.of(2024, 4, 1))).isFalse();
        assertThat(closed.validOn(LocalDate.of(2019, 12, 31))).isFalse();
    }

    @Test
    void targetsTravelWithTheirDigitsAndAServerOfBeforeHasNone() {
        Target target = new Target(
                new UnitId("faskes-1"),
                new FormId("pelayanan-kb"),
                "peserta_baru",
                Slice.read("metode=mkjp").orElseThrow(),
                new TreeMap<>(Map.of(
                        Period.parse("2024"),
                        new BigDecimal("102.50"),
                        Period.parse("2024-Q2"),
                        new BigDecimal("25"))));
        Work work = new Work(NOW, List.of(), List.of(), List.of(), List.of(target));

        assertThat(Work.read(work.write())).isEqualTo(work);

        String before = new String(new Work(NOW, List.of(), List.of()).write(), StandardCharsets.UTF_8)
                .replace(",\"messages\":[],\"targets\":[]", "");
        assertThat(Work.read(before.getBytes(StandardCharsets.UTF_8)).targets()).isEmpty();
        assertThat(before).doesNotContain("targets");
    }

    @Test
    void aMessageTravelsInBothLanguagesAndThatOfAServerOfBeforeStandsForBoth() {
        Label both = new Label("Laporan tetap disetujui.", "The report stays approved.");
        Work work = new Work(NOW, List.of(), List.of(), List.of(new Message("m1", "Bu Ratna", NOW, both)), List.of());
        String before = new String(work.write(), StandardCharsets.UTF_8)
                .replace(",\"textEn\":\"The report stays approved.\"", "");

        assertThat(Work.read(work.write())).isEqualTo(work);
        assertThat(Work.read(before.getBytes(StandardCharsets.UTF_8)).messages())
                .extracting(Message::text)
                .containsExactly(new Label(both.id(), both.id()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"2024\":\"0\"}|/targets/0/amounts/2024",
                "{\"2024\":\"1e9\"}|/targets/0/amounts/2024",
                "{\"2024-Q5\":\"1\"}|/targets/0/amounts/2024-Q5",
                "{}|/targets/0/amounts"
            })
    void whatIsNoTargetIsNamed(String amounts, String place) {
        String body = "{\"serverTime\":\"" + NOW + "\",\"units\":[],\"forms\":[],\"targets\":[{\"unit\":\"u\","
                + "\"form\":\"kie\",\"item\":\"peserta\",\"amounts\":" + amounts + "}]}";

        assertThatThrownBy(() -> Work.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        JsonFault.class, fault -> assertThat(fault.getMessage()).contains(place));
    }

    @Test
    void aPageOfStatesIsReadAsItIsWritten() {
        StatePage page = new StatePage(
                41,
                true,
                List.of(
                        new StateChange(Samples.entryId(1), EntryState.APPROVED, "", "Bu Ratna", NOW),
                        new StateChange(Samples.entryId(2), EntryState.RETURNED, "Jumlah PUS?", "Bu Ratna", NOW),
                        new StateChange(
                                Samples.entryId(3),
                                EntryState.IN_REVIEW,
                                "Disetujui tingkat pertama",
                                Optional.of("Approved at the first level"),
                                "Bu Ratna",
                                NOW)));

        assertThat(StatePage.read(page.write())).isEqualTo(page);
    }

    @Test
    void aSignedRequestIsReadFromItsSignatureAsItWasMade() {
        SigningKey key = SigningKey.generate(new SecureRandom());
        SignedRequest request = new SignedRequest(key.verifyKey().id(), "GET", "/api/v1/states?after=3&limit=100", NOW);

        DetachedJws travelled = DetachedJws.parse(request.sign(key).compact());

        assertThat(SignedRequest.read(travelled.header())).isEqualTo(request);
        travelled.verify(new byte[0], key.verifyKey());
    }

    @Test
    void aBatchHeaderIsNoRequest() {
        DetachedJws other = DetachedJws.sign(
                "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\"],\"typ\":\"lini-batch+jws\"}"
                        .getBytes(StandardCharsets.UTF_8),
                new byte[0],
                SigningKey.generate(new SecureRandom()));

        assertThatThrownBy(() -> SignedRequest.read(other.header())).isInstanceOf(JsonFault.class);
    }
}
