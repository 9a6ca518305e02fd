package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hustings.server.election.definition.CandidateOrder;
import org.hustings.server.election.definition.ContestDefinition;
import org.hustings.server.election.definition.CountMethod;
import org.hustings.server.election.definition.Counting;
import org.hustings.server.election.definition.ElectionDefinition;
import org.hustings.server.election.definition.GroupConstraint;
import org.hustings.server.election.definition.Nominators;
import org.hustings.server.election.definition.Vacancy;
import org.hustings.server.election.threshold.Bodies;
import org.hustings.server.election.threshold.Threshold;
import org.hustings.server.election.vocabulary.BodyKind;
import org.hustings.server.election.vocabulary.Section;
import org.hustings.server.election.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Reads a contest from its form. What the form does not have is kept as it was.
record ContestForm(Fields form, ContestDefinition before, Vocabulary vocabulary) {
  private static final String EVERYBODY = "members";

  /// The fields of a contest that is there.
  static Map<String, String> filled(ContestDefinition contest) {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", contest.name());
    fields.put("seats", Integer.toString(contest.seats()));
    for (Nominators nominators : contest.nominators()) {
      String field = field(nominators);
      fields.put("may." + field, "on");
      fields.put("limit." + field, text(nominators.limit()));
      boolean named = nominators instanceof Nominators.OfMembers members && members.namesPublic();
      tick(fields, "public." + field, named);
    }
    if (contest.threshold() instanceof Bodies bodies && isSimple(bodies)) {
      fields.put("threshold", Integer.toString(bodies.number()));
      fields.put("threshold-of", bodies.kinds().getFirst());
      tick(fields, "threshold-regions", bodies.distinctRegions());
      tick(fields, "threshold-own", bodies.oneOwn());
    }
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
    if (!counting.constraints().isEmpty()) {
      GroupConstraint constraint = counting.constraints().getFirst();
      fields.put("group", constraint.group());
      fields.put("at-least", text(constraint.atLeast()));
      fields.put("at-most", text(constraint.atMost()));
    }
    tick(fields, "re-open", counting.reopenNominations());
  }

  /// In words, a threshold that has more parts than the form; empty for one that the form can
  /// change.
  static String thresholdOnlyInFile(ContestDefinition contest, ElectionDefinition election) {
    Threshold threshold = contest.threshold();
    boolean simple = threshold == null || (threshold instanceof Bodies b && isSimple(b));
    return simple || threshold == null ? "" : threshold.words(election.vocabulary());
  }

  private static boolean isSimple(Bodies bodies) {
    return bodies.kinds().size() == 1;
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
    return new ContestDefinition(
        before.id(),
        form.text("name", "The name"),
        form.whole("seats", 1, 1_000, "The seats"),
        before.candidates(),
        nominators(),
        threshold(),
        before.voters(),
        choice("order", CandidateOrder.values(), CandidateOrder::key),
        counting(),
        choice("vacancies", Vacancy.values(), Vacancy::key));
  }

  private List<Nominators> nominators() {
    List<Nominators> nominators = new ArrayList<>();
    for (BodyKind kind : vocabulary.kinds()) {
      add(nominators, "kind." + kind.key(), limit -> new Nominators.OfKind(kind.key(), limit));
    }
    add(
        nominators,
        EVERYBODY,
        limit -> new Nominators.OfMembers(null, limit, namesPublic(EVERYBODY)));
    for (Section section : vocabulary.sections()) {
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
      List<Nominators> nominators, String field, Function<@Nullable Integer, Nominators> made) {
    if (form.isTicked("may." + field)) {
      nominators.add(made.apply(form.optionalWhole("limit." + field, 1, 1_000, "The limit")));
    }
  }

  private @Nullable Threshold threshold() {
    Threshold old = before.threshold();
    if (old != null && !(old instanceof Bodies bodies && isSimple(bodies))) {
      return old;
    }
    Integer number = form.optionalWhole("threshold", 1, 100_000, "The threshold");
    String kind = form.written("threshold-of");
    if (number != null && vocabulary.kind(kind).isEmpty()) {
      form.fault("threshold-of", "Choose the kind of body that the threshold reckons");
    }
    return number == null
        ? null
        : new Bodies(
            number,
            List.of(kind),
            form.isTicked("threshold-regions"),
            form.isTicked("threshold-own"));
  }

  private @Nullable Counting counting() {
    @Nullable CountMethod method = choice("method", CountMethod.values(), CountMethod::key);
    if (method == null) {
      return null;
    }
    Counting old = before.counting();
    String rule = form.written("rule");
    List<GroupConstraint> constraints = new ArrayList<>();
    if (!form.written("group").isEmpty()) {
      constraints.add(
          new GroupConstraint(
              form.slug("group", "The group"),
              form.optionalWhole("at-least", 0, 1_000, "The least number"),
              form.optionalWhole("at-most", 0, 1_000, "The greatest number")));
    }
    if (old != null && old.constraints().size() > 1) {
      constraints.addAll(old.constraints().subList(1, old.constraints().size()));
    }
    return new Counting(
        method,
        rule.isEmpty() ? null : rule,
        form.optionalWhole("votes", 1, 1_000, "The votes"),
        constraints,
        old == null ? List.of() : old.colleges(),
        form.isTicked("re-open"));
  }

  private <T> @Nullable T choice(String field, T[] choices, Function<T, String> key) {
    String written = form.written(field);
    return Arrays.stream(choices)
        .filter(choice -> key.apply(choice).equals(written))
        .findFirst()
        .orElse(null);
  }
}
