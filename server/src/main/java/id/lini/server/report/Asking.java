package id.lini.server.report;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.closing.ClosedFigures;
import id.lini.server.plan.PlanVersion;
import id.lini.server.problem.ApiProblem;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pages of figures have in common: the question in the address, and the figures that answer it. */
@Singleton
final class Asking {
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private final Pages pages;
    private final Achievements achievements;
    private final ClosedFigures closed;
    private final Question.Reader questions;

    Asking(Pages pages, Achievements achievements, ClosedFigures closed, Question.Reader questions) {
        this.pages = pages;
        this.achievements = achievements;
        this.closed = closed;
        this.questions = questions;
    }

    /** A policy of the year, as a link. */
    public record PolicyLink(String name, String query, boolean current) {}

    /** What the address asks, with what it leaves open filled in; empty when there is no plan. */
    Optional<Question> question(
            HttpRequest<?> request,
            Optional<Integer> year,
            Optional<Integer> quarter,
            Optional<String> version,
            Question.View view) {
        String agency = SignedIn.of(request).agency().value();
        return questions.ask(agency, year, quarter, version, view, pages.format(request));
    }

    /** All figures that are asked, of a closed quarter as they were closed. */
    QuarterFigures figures(Question question) {
        return achievements
                .figures(question.ask())
                .map(today -> closed.of(question.ask(), today))
                .orElseThrow(() -> missing(question.version()));
    }

    /** The figures of every quarter up to the one asked, whose own are there already. */
    List<QuarterFigures> upTo(Question question, QuarterFigures last) {
        List<QuarterFigures> all = new ArrayList<>();
        for (int quarter = 1; quarter < question.quarter(); quarter++) {
            all.add(figures(question.at(quarter)));
        }
        all.add(last);
        return all;
    }

    /** The versions of the year asked. */
    List<PlanVersion> ofYear(Question question) {
        return questions.versions(question.agency()).stream()
                .filter(version -> version.year() == question.year())
                .toList();
    }

    /** What the head of each page shows: the question, its filters, the quarter's name. */
    Map<String, Object> model(Question question, PageFormat format) {
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        model.put("quarter", format.quarter(question.quarter(), question.year()));
        model.put("quarters", QUARTERS);
        model.put(
                "years",
                questions.versions(question.agency()).stream()
                        .map(PlanVersion::year)
                        .distinct()
                        .toList());
        model.put("versions", ofYear(question));
        model.put("policies", policies(question));
        model.put("asof", question.asOf().map(LocalDate::toString).orElse(""));
        model.put("known", question.asOf().map(format::day).orElse(""));
        return model;
    }

    /** None where the year has one policy only. */
    private List<PolicyLink> policies(Question question) {
        List<CapaianPolicy> all = achievements.policies(question.agency(), question.year(), question.version());
        List<PolicyLink> links = new ArrayList<>();
        for (CapaianPolicy each : all) {
            boolean own = each.equals(all.get(0));
            boolean current = question.policy().map(each.id()::equals).orElse(own);
            Question other = question.under(own ? Optional.<String>empty() : Optional.of(each.id()));
            links.add(new PolicyLink(each.id(), other.query(), current));
        }
        return all.size() > 1 ? links : List.of();
    }

    static ApiProblem missing(String what) {
        return ApiProblem.of(ErrorCode.NOT_FOUND, what);
    }
}
