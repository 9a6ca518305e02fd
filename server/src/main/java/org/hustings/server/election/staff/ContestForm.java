package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Limit;
import org.hustings.definition.Nominators;
import org.hustings.definition.Question;
import org.hustings.definition.VacancyRule;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// Reads a contest from its form. What the form does not have is kept as it was.
record ContestForm(
    Fields form, ContestDefinition before, ElectionDefinition election, Words english) {
  private static final String EVERYBODY = "members";
  private static final String NOBODY = "nominators.none";

  /// The fields of a contest that is there.
  static Map<String, String> filled(ContestDefinition contest) {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", contest.name());
    Question question = contest.question();
    if (question != null) {
      QuestionForm.fill(fields, question, contest.counting());
      ConditionRows.fill(fields, "voters", contest.voters());
      return fields;
    }
    fields.put("seats", Integer.toString(contest.seats()));
    tick(fields, NOBODY, contest.needsNoNomination());
    for (Nominators nominators : contest.nominators()) {
      String field = field(nominators);
      fields.put("may." + field, "on");
      fields.put("limit." + field, nominators.limit() == null ? "" : nominators.limit().text());
      boolean named = nominators instanceof Nominators.OfMembers members && members.namesPublic();
      tick(fields, "public." + field, named);
    }
    ThresholdRows.fill(fields, contest.threshold());
    ConditionRows.fill(fields, "candidates", contest.candidates());
    ConditionRows.fill(fields, "voters", contest.voters());
    if (contest.counting() != null) {
      fill(fields, contest.counting());
    }
    fields.put("order", contest.order() == null ? "" : contest.order().key());
    fields.put("vacancies", contest.vacancy() == null ? "" : contest.vacancy().key());
    return fields;
  }

  private static void fill(Map<String, String> fields, Counting counting) {
    fields.put("method", counting.method().key());
    fields.put("rule", Objects.requireNonNullElse(counting.rule(), ""));
    fields.put("votes", text(counting.votes()));
    ConstraintRows.fill(fields, counting.constraints());
    tick(fields, "re-open", counting.reopenNominations());
    CollegeRows.fill(fields, counting.colleges());
  }

  private static String field(Nominators nominators) {
    return switch (nominators) {
      case Nominators.OfKind bodies -> "kind." + bodies.kind();
      case Nominators.OfMembers members ->
          members.section() == null ? EVERYBODY : "section." + members.section();
    };
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private static void tick(Map<String, String> fields, String field, boolean yes) {
    if (yes) {
      fields.put(field, "on");
    }
  }

  /// The contest as the form has it; what is wrong is told to the form.
  ContestDefinition contest() {
    if (before.isQuestion()) {
      return new QuestionForm(form, before, english).contest(eligibility("voters"));
    }
    return new ContestDefinition(
        before.id(),
        form.text("name", "field-staff.name.name"),
        form.whole("seats", 1, 1_000, "field-staff.name.seats"),
        eligibility("candidates"),
        nominating(),
        new ThresholdRows(form, election.vocabulary(), english).threshold(),
        eligibility("voters"),
        form.choice("order", CandidateOrder.values(), CandidateOrder::key),
        counting(),
        form.choice("vacancies", VacancyRule.values(), VacancyRule::key));
  }

  private @Nullable List<Nominators> nominating() {
    List<Nominators> nominators = nominators();
    if (form.isTicked(NOBODY) && !nominators.isEmpty()) {
      form.fault(NOBODY, english.say("election-staff.contest.fault.nobody-and-some"));
    }
    return nominators.isEmpty() && !form.isTicked(NOBODY) ? null : nominators;
  }

  private List<Nominators> nominators() {
    List<Nominators> nominators = new ArrayList<>();
    for (BodyKind kind : election.vocabulary().kinds()) {
      add(nominators, "kind." + kind.key(), limit -> new Nominators.OfKind(kind.key(), limit));
    }
    add(
        nominators,
        EVERYBODY,
        limit -> new Nominators.OfMembers(null, limit, namesPublic(EVERYBODY)));
    for (Section section : election.vocabulary().sections()) {
      add(
          nominators,
          "section." + section.key(),
          limit ->
              new Nominators.OfMembers(
                  section.key(), limit, namesPublic("section." + section.key())));
    }
    return nominators;
  }

  private boolean namesPublic(String field) {
    return form.isTicked("public." + field);
  }

  private void add(
      List<Nominators> nominators, String field, Function<@Nullable Limit, Nominators> made) {
    if (form.isTicked("may." + field)) {
      nominators.add(made.apply(limit("limit." + field)));
    }
  }

  private @Nullable Limit limit(String field) {
    String written = form.written(field);
    Optional<Limit> limit = Limit.of(written.toLowerCase(Locale.ROOT));
    if (limit.isEmpty() && !written.isEmpty()) {
      form.fault(
          field,
          english.say("election-staff.contest.fault.limit", "most", String.valueOf(Limit.MOST)));
    }
    return limit.orElse(null);
  }

  private @Nullable Eligibility eligibility(String prefix) {
    return new ConditionRows(form, prefix, election.timetable()).eligibility();
  }

  private @Nullable Counting counting() {
    @Nullable CountMethod method =
        form.choice(
            "method", CountMethod.ofCandidates().toArray(CountMethod[]::new), CountMethod::key);
    if (method == null) {
      return null;
    }
    String rule = form.written("rule");
    return new Counting(
        method,
        rule.isEmpty() ? null : rule,
        form.optionalWhole("votes", 1, 1_000, "field-staff.name.votes"),
        new ConstraintRows(form).constraints(),
        new CollegeRows(form, election.timetable()).colleges(),
        form.isTicked("re-open"));
  }
}
