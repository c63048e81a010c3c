package id.lini.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is recorded can be read by people in both languages, and told from everything else. */
class AuditActionTest {

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everyActionHasWordsInBothLanguages(AuditAction action) {
        assertThat(action.word().id()).isNotBlank().doesNotContain("_").isNotEqualTo(action.name());
        assertThat(action.word().en())
                .isNotBlank()
                .doesNotContain("_")
                .isNotEqualTo(action.word().id());
        assertThat(AuditAction.of(action.name())).contains(action);
    }

    @Test
    void noTwoReadTheSame() {
        assertThat(Arrays.stream(AuditAction.values())
                        .map(action -> action.word().id()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(AuditAction.values())
                        .map(action -> action.word().en()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameOfAnotherVersionIsNoAction() {
        assertThat(AuditAction.of("SOMETHING_ELSE")).isEmpty();
        assertThat(AuditAction.of("")).isEmpty();
    }
}
