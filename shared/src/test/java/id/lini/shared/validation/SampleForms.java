package id.lini.shared.validation;

import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import java.nio.charset.StandardCharsets;

/** Two small forms with every kind of rule, field and item. */
public final class SampleForms {
    /** Version 2 of a monthly form: a stock by method, a flow by method and sex, all rules. */
    public static final String MONTHLY = "{\"id\":\"kb-bulanan\",\"version\":2,"
            + "\"title\":{\"id\":\"KB bulanan\",\"en\":\"Monthly family planning\"},\"basis\":\"F/II/KB\","
            + "\"unitKinds\":[\"kelurahan\"],\"rhythm\":\"monthly\",\"validFrom\":\"2024-01-01\","
            + "\"validUntil\":\"2024-12-31\","
            + "\"dimensions\":["
            + "{\"id\":\"metode\",\"label\":{\"id\":\"Metode\",\"en\":\"Method\"},\"members\":["
            + "{\"id\":\"iud\",\"label\":{\"id\":\"IUD\",\"en\":\"IUD\"},\"groups\":[\"mkjp\"]},"
            + "{\"id\":\"implan\",\"label\":{\"id\":\"Implan\",\"en\":\"Implant\"},\"groups\":[\"mkjp\"]},"
            + "{\"id\":\"pil\",\"label\":{\"id\":\"Pil\",\"en\":\"Pill\"}}]},"
            + "{\"id\":\"jk\",\"label\":{\"id\":\"Jenis kelamin\",\"en\":\"Sex\"},\"members\":["
            + "{\"id\":\"l\",\"label\":{\"id\":\"laki-laki\",\"en\":\"male\"}},"
            + "{\"id\":\"p\",\"label\":{\"id\":\"perempuan\",\"en\":\"female\"}}]}],"
            + "\"items\":["
            + "{\"id\":\"pus\",\"label\":{\"id\":\"PUS\",\"en\":\"Couples\"},\"unit\":\"pasangan\","
            + "\"measure\":\"stock\",\"required\":true},"
            + "{\"id\":\"aktif\",\"label\":{\"id\":\"Peserta aktif\",\"en\":\"Users\"},\"unit\":\"orang\","
            + "\"measure\":\"stock\",\"dimensions\":[\"metode\"]},"
            + "{\"id\":\"baru\",\"label\":{\"id\":\"Peserta baru\",\"en\":\"New users\"},\"unit\":\"orang\","
            + "\"measure\":\"flow\",\"dimensions\":[\"metode\",\"jk\"]}],"
            + "\"rules\":["
            + "{\"id\":\"aktif_dalam_pus\",\"kind\":\"balance\",\"severity\":\"error\",\"is\":\"at_most\","
            + "\"message\":{\"id\":\"Peserta aktif melebihi PUS\",\"en\":\"More users than couples\"},"
            + "\"left\":[{\"item\":\"aktif\"}],\"right\":[{\"item\":\"pus\"}]},"
            + "{\"id\":\"iud_perempuan\",\"kind\":\"balance\",\"severity\":\"error\",\"is\":\"equal\","
            + "\"message\":{\"id\":\"IUD hanya perempuan\",\"en\":\"IUD is for women\"},"
            + "\"left\":[{\"item\":\"baru\",\"where\":{\"metode\":[\"iud\"]}}],"
            + "\"right\":[{\"item\":\"baru\",\"where\":{\"metode\":[\"iud\"],\"jk\":[\"p\"]}}]},"
            + "{\"id\":\"saldo\",\"kind\":\"balance\",\"severity\":\"warning\",\"is\":\"at_most\",\"by\":[\"metode\"],"
            + "\"message\":{\"id\":\"Naik melebihi peserta baru\",\"en\":\"Grew by more than new users\"},"
            + "\"left\":[{\"item\":\"aktif\"},{\"item\":\"aktif\",\"previous\":true,\"minus\":true}],"
            + "\"right\":[{\"item\":\"baru\"}]},"
            + "{\"id\":\"tak_lazim\",\"kind\":\"unusual\",\"item\":\"baru\",\"factor\":3,"
            + "\"message\":{\"id\":\"Jauh di atas biasanya\",\"en\":\"Far above the usual\"}},"
            + "{\"id\":\"sama\",\"kind\":\"same_as_before\","
            + "\"message\":{\"id\":\"Sama dengan bulan lalu\",\"en\":\"Same as last month\"}},"
            + "{\"id\":\"mendadak_nol\",\"kind\":\"zero_after_activity\",\"item\":\"baru\","
            + "\"message\":{\"id\":\"Tiba-tiba nol\",\"en\":\"Suddenly zero\"}}]}";

    /** An event form with a classifying choice and a text. */
    public static final String EVENT = "{\"id\":\"pertemuan\",\"version\":1,"
            + "\"title\":{\"id\":\"Pertemuan\",\"en\":\"Meeting\"},\"unitKinds\":[\"kelurahan\",\"kecamatan\"],"
            + "\"rhythm\":\"per_event\",\"validFrom\":\"2024-01-01\","
            + "\"fields\":["
            + "{\"id\":\"jenis\",\"label\":{\"id\":\"Jenis\",\"en\":\"Kind\"},\"kind\":\"choice\",\"required\":true,"
            + "\"classifies\":true,\"options\":["
            + "{\"id\":\"rakor\",\"label\":{\"id\":\"Rakor\",\"en\":\"Coordination\"}},"
            + "{\"id\":\"minilok\",\"label\":{\"id\":\"Minilok\",\"en\":\"Mini workshop\"}}]},"
            + "{\"id\":\"topik\",\"label\":{\"id\":\"Topik\",\"en\":\"Topic\"},\"kind\":\"text\",\"maxLength\":20}],"
            + "\"items\":[{\"id\":\"hadir\",\"label\":{\"id\":\"Hadir\",\"en\":\"Present\"},\"unit\":\"orang\","
            + "\"measure\":\"flow\",\"required\":true}]}";

    private SampleForms() {}

    static FormDefinition monthly() {
        return FormCodec.read(MONTHLY.getBytes(StandardCharsets.UTF_8));
    }

    static FormDefinition event() {
        return FormCodec.read(EVENT.getBytes(StandardCharsets.UTF_8));
    }
}
