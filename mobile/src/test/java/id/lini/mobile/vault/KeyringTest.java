package id.lini.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.mobile.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real files; a new keyring over the same folder is the phone switched off and on. */
class KeyringTest {
    private static final Pin PIN = new Pin("271828");
    private static final Pin WRONG = new Pin("314159");
    private static final Instant START = Instant.parse("2024-07-02T06:55:00Z");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(START.toString());
    private OfficerId id;
    private DataKey key;
    private Share share;

    @BeforeEach
    void oneOfficer() throws IOException {
        Keyring.Begun begun = keyring().begin(PIN);
        id = begun.id();
        key = begun.key();
        share = begun.share();
        keyring().granted(id, "Dewi Lestari", "Penyuluh KB", "https://lini.example", "device");
    }

    @Test
    void aWrongPinIsCountedThroughRestartsAndThenMustWaitLongerAndLonger() throws IOException {
        for (int i = 1; i < Tries.FREE; i++) {
            assertThat(keyring().open(id, WRONG)).isEqualTo(new Trial.Wrong(i, Optional.empty()));
        }
        assertThat(keyring().open(id, WRONG)).isEqualTo(wrong(5, Duration.ofSeconds(30)));

        assertThat(keyring().open(id, PIN)).isEqualTo(new Trial.Wait(START.plusSeconds(30)));
        clock.advance(Duration.ofSeconds(30));
        assertThat(keyring().open(id, WRONG)).isEqualTo(wrong(6, Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(keyring().open(id, WRONG)).isEqualTo(wrong(7, Duration.ofMinutes(5)));
        clock.advance(Duration.ofMinutes(5));
        assertThat(keyring().open(id, PIN)).isInstanceOf(Trial.Right.class);
        assertThat(keyring().open(id, WRONG)).isEqualTo(new Trial.Wrong(1, Optional.empty()));
    }

    @Test
    void theWaitIsNeverMoreThanAnHourAndNothingIsWiped() throws IOException {
        for (int i = 0; i < 200; i++) {
            keyring().open(id, WRONG);
            clock.advance(Duration.ofHours(1));
        }

        assertThat(keyring().open(id, PIN)).isInstanceOf(Trial.Right.class);
    }

    @Test
    void aClockSetBackMakesTheWaitBeginAnew() throws IOException {
        for (int i = 0; i < Tries.FREE; i++) {
            keyring().open(id, WRONG);
        }
        clock.set(START.minus(Duration.ofDays(1)));

        assertThat(keyring().open(id, PIN))
                .isEqualTo(new Trial.Wait(clock.instant().plusSeconds(30)));
        clock.advance(Duration.ofSeconds(29));
        assertThat(keyring().open(id, PIN)).isInstanceOf(Trial.Wait.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(keyring().open(id, PIN)).isInstanceOf(Trial.Right.class);
    }

    @Test
    void aTryIsOnDiskBeforeItIsJudged() throws IOException {
        Path tries = folder.resolve(id.value()).resolve("tries.json");
        keyring().open(id, WRONG);

        assertThat(Files.readString(tries)).contains("\"failed\":1");
        keyring().open(id, PIN);
        assertThat(tries).doesNotExist();
    }

    @Test
    void aKeyFileMadeCheaperToGuessDoesNotOpen() throws IOException {
        Path file = folder.resolve(id.value()).resolve("key.json");
        Files.writeString(file, Files.readString(file).replace("\"memoryKib\":64", "\"memoryKib\":8"));

        assertThat(keyring().open(id, PIN)).isInstanceOf(Trial.Wrong.class);
    }

    @Test
    void aDamagedKeyFileIsNotListedAndNotRemoved() throws IOException {
        Path file = folder.resolve(id.value()).resolve("key.json");
        Files.writeString(file, "{broken");

        assertThat(keyring().officers()).isEmpty();
        assertThatThrownBy(() -> keyring().open(id, PIN)).isInstanceOf(IOException.class);
        assertThat(file).exists();
    }

    @Test
    void theListShowsWhoIsGrantedAndWhoMustWaitAndOpensNothing() throws IOException {
        Keyring.Begun other = keyring().begin(new Pin("161803"));
        for (int i = 0; i < Tries.FREE; i++) {
            keyring().open(id, WRONG);
        }

        assertThat(keyring().officers()).singleElement().satisfies(officer -> {
            assertThat(officer.name()).isEqualTo("Dewi Lestari");
            assertThat(officer.role()).isEqualTo("Penyuluh KB");
            assertThat(officer.waitUntil()).contains(START.plusSeconds(30));
        });
        assertThat(keyring().ungranted()).containsExactly(other.id());
    }

    @Test
    void theShareOpensWithoutThePinAndAnotherShareDoesNot() throws IOException {
        byte[] sealed = key.seal("isi", "uji");
        Share other = Share.generate(new SecureRandom());

        assertThat(keyring().reset(id, other, new Pin("161803"))).isEmpty();
        assertThat(keyring().open(id, PIN)).isInstanceOf(Trial.Right.class);

        assertThat(keyring().reset(id, share, new Pin("161803")).orElseThrow().text(sealed, "uji"))
                .isEqualTo("isi");
        assertThat(keyring().open(id, PIN)).isInstanceOf(Trial.Wrong.class);
        assertThat(keyring().open(id, new Pin("161803"))).isInstanceOf(Trial.Right.class);
    }

    @Test
    void whatIsSealedOpensOnlyAsWhatItWasAndUnchanged() {
        byte[] sealed = key.seal("isi", "catatan");

        assertThatThrownBy(() -> key.open(sealed, "alasan")).isInstanceOf(SealFault.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(sealed, "catatan")).isInstanceOf(SealFault.class);
        assertThatThrownBy(() -> key.open(new byte[3], "catatan")).isInstanceOf(SealFault.class);
    }

    private Trial.Wrong wrong(int failed, Duration wait) {
        return new Trial.Wrong(failed, Optional.of(clock.instant().plus(wait)));
    }

    private Keyring keyring() {
        return new Keyring(folder, clock, PinCost.LEAST);
    }
}
