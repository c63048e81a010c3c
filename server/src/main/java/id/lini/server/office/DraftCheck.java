package id.lini.server.office;

import id.lini.server.pack.NumberLocale;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at a draft: everything that is wrong with it is told at once. */
final class DraftCheck {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1000;
    private static final int VALUE_SCALE = 6;
    private static final int MONEY_SCALE = 2;
    private static final int MOST_DIGITS = 12;

    private final Subject subject;
    private final NumberLocale numbers;
    private final LocalDate today;
    private final Set<String> taken;
    private final List<FieldFault> faults = new ArrayList<>();

    /**
     * A check.
     *
     * @param numbers how the page that was filled in says that numbers are written
     * @param taken the periods that something is said of already
     */
    DraftCheck(Subject subject, NumberLocale numbers, LocalDate today, Set<String> taken) {
        this.subject = subject;
        this.numbers = numbers;
        this.today = today;
        this.taken = Set.copyOf(taken);
    }

    /** A draft that can be kept. */
    record Checked(Place place, String value, String evidence, String number, LocalDate dated, String note) {}

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** What to keep; empty when there is a fault. {@code before}: what stands there, whose file may be kept. */
    Optional<Checked> check(Draft draft, Optional<OfficeEntry> before) {
        period(draft.period());
        length(draft.period());
        String value = value(draft.value().strip());
        String evidence = text(
                "evidence",
                draft.evidence(),
                new Label("Jenis dokumen wajib diisi", "Say what kind of document it is"));
        String number =
                text("number", draft.number(), new Label("Nomor dokumen wajib diisi", "Give the document's number"));
        LocalDate dated = dated(draft.dated().strip());
        file(draft.file(), before);
        if (draft.note().length() > LONGEST_NOTE) {
            fault(
                    "note",
                    "Catatan paling panjang " + LONGEST_NOTE + " huruf",
                    "A note has at most " + LONGEST_NOTE + " characters");
        }
        return faults.isEmpty()
                ? Optional.of(new Checked(
                        subject.at(draft.period()),
                        value,
                        evidence,
                        number,
                        dated,
                        draft.note().strip()))
                : Optional.empty();
    }

    private void period(String period) {
        Optional<LocalDate> first = Periods.of(subject.kind(), subject.year()).contains(period)
                ? Periods.first(period, subject.year())
                : Optional.empty();
        if (first.isEmpty()) {
            fault("period", "Pilih periodenya", "Choose the period");
        } else if (first.get().isAfter(today)) {
            fault("period", "Periode ini belum mulai", "This period has not begun");
        } else if (subject.until().filter(first.get()::isAfter).isPresent()) {
            fault(
                    "period",
                    "Sudah tidak dalam rencana: terakhir " + subject.until().get(),
                    "No longer in the plan: the last day was " + subject.until().get());
        }
    }

    /** June and the second quarter would both be added. */
    private void length(String period) {
        taken.stream()
                .filter(other -> subject.added() && !Periods.alike(period, other))
                .sorted()
                .findFirst()
                .ifPresent(other -> fault(
                        "period",
                        "Nilainya dijumlahkan, dan sudah ada isian untuk " + other
                                + ": pakai periode yang sama panjang",
                        "Its values are added up, and there is one for " + other + ": use periods of the same length"));
    }

    private String value(String text) {
        if (text.isEmpty()) {
            fault(
                    "value",
                    "Nilai wajib diisi; kalau belum ada, jangan kirim dulu",
                    "Give the value; do not send before there is one");
            return "";
        }
        if (!subject.steps().isEmpty()) {
            if (subject.step(text).isEmpty()) {
                fault("value", "Pilih salah satu tingkat", "Choose one of the steps");
            }
            return text;
        }
        Optional<BigDecimal> number = numbers.read(text);
        int scale = subject.kind() == OfficeKind.BOOKING ? MONEY_SCALE : VALUE_SCALE;
        if (number.isEmpty()) {
            faults.add(new FieldFault("value", numbers.advice(text)));
        } else if (number.get().scale() > scale
                || number.get().precision() - number.get().scale() > MOST_DIGITS) {
            fault(
                    "value",
                    "Angka terlalu panjang: paling banyak " + scale + " desimal",
                    "Too long: at most " + scale + " decimals");
        }
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private LocalDate dated(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                fault("dated", "Tanggal dokumen belum tiba", "The document's date is in the future");
            }
            return day;
        } catch (DateTimeException e) {
            fault(
                    "dated",
                    "Tanggal dokumen wajib diisi, seperti 2024-06-30",
                    "Give the document's date, like 2024-06-30");
            return LocalDate.EPOCH;
        }
    }

    private void file(Optional<Draft.Sent> file, Optional<OfficeEntry> before) {
        if (file.isEmpty()) {
            if (before.isEmpty()) {
                fault("file", "Lampirkan buktinya", "Attach the evidence");
            }
        } else if (file.get().content().length > EvidenceFiles.LARGEST) {
            fault(
                    "file",
                    "Berkas lebih dari 5 MB; pindai dengan resolusi lebih kecil",
                    "The file has more than 5 MB; scan it smaller");
        } else if (EvidenceType.of(file.get().content()).isEmpty()) {
            fault(
                    "file",
                    "Hanya PDF, PNG, atau JPEG; isi berkas ini bukan salah satunya",
                    "PDF, PNG or JPEG only; this file's content is none of them");
        }
    }

    private String text(String field, String typed, Label missing) {
        String text = typed.strip();
        if (text.isEmpty()) {
            faults.add(new FieldFault(field, missing));
        } else if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            fault(
                    field,
                    "Paling panjang " + LONGEST_NAME + " huruf dalam satu baris",
                    "At most " + LONGEST_NAME + " characters in one line");
        }
        return text;
    }

    private void fault(String field, String id, String en) {
        faults.add(new FieldFault(field, new Label(id, en)));
    }
}
