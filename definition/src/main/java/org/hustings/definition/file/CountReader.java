package org.hustings.definition.file;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hustings.count.CountRule;
import org.hustings.count.Scope.Misfit;
import org.hustings.count.rules.Rules;
import org.hustings.definition.College;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;
import org.hustings.definition.GroupConstraint;
import org.hustings.definition.QuestionRules;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.vocabulary.Numbers;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/// Reads how a contest is counted, and refuses what no count could fulfil.
final class CountReader {
  private final Known known;

  /// Absent where the file does not say: then nothing is held against it.
  private final @Nullable Integer seats;

  private final Set<String> groups = new HashSet<>();

  private final boolean question;

  private CountReader(Known known, @Nullable Integer seats, boolean question) {
    this.known = known;
    this.seats = seats;
    this.question = question;
  }

  static CountReader ofCandidates(Known known, @Nullable Integer seats) {
    return new CountReader(known, seats, false);
  }

  static CountReader ofQuestion(Known known) {
    return new CountReader(known, 1, true);
  }

  Counting read(Node node) {
    Fields fields = Fields.of(node, Shape.COUNT, known.faults());
    @Nullable CountMethod chosen =
        fields.choice("method", Arrays.asList(CountMethod.values()), CountMethod::key);
    @Nullable String rule = rule(fields);
    @Nullable Integer votes = fields.whole("votes", 1, 1_000);
    List<GroupConstraint> constraints =
        fields.list("constraints").stream().map(this::constraint).toList();
    List<College> colleges = fields.list("colleges").stream().map(this::college).toList();
    boolean reopen = fields.yes("re-open-nominations");
    CountMethod method = Objects.requireNonNullElse(chosen, CountMethod.STV);
    if (chosen != null && question != (chosen == CountMethod.QUESTION)) {
      fields.fault(
          "method",
          question
              ? "\"question\", as the contest puts one"
              : "a method that counts candidates, as the contest puts no \"question\"",
          question
              ? "write \"method: question\", or remove \"question\""
              : "write \"question\" with its text in the contest, or another method");
    } else if (question) {
      QuestionReader.checkCount(fields);
      checkRule(fields, method, rule, false);
    } else if (chosen != null) {
      checkSeats(fields, method);
      checkVotes(fields, method, votes);
      checkRule(fields, method, rule, !constraints.isEmpty());
      checkColleges(fields, method, colleges);
    }
    return new Counting(method, rule, votes, constraints, colleges, reopen);
  }

  /// The rule's name. What a question needs besides follows it, so that there is no list of all.
  private @Nullable String rule(Fields fields) {
    Optional<String> further = fields.optionalText("rule").filter(name -> name.indexOf('+') >= 0);
    if (further.isEmpty()) {
      return fields.has("rule") ? fields.choice("rule", sorted(known.rules()), name -> name) : null;
    }
    String name = further.get();
    if (!QuestionRules.isRule(name)) {
      fields.fault(
          "rule",
          "a rule that is known",
          "what a question needs besides is written as in \"yes-no+turnout-25%-of-800\", without"
              + " spaces: see docs/rules/questions.md");
      return null;
    }
    return name;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private void checkSeats(Fields fields, CountMethod method) {
    if (fillsOneSeat(method) && seats != null && seats > 1) {
      fields.fault(
          "method",
          "a method that can fill " + seats + " seats",
          "\"%s\" fills one; for several there are \"stv\" and \"block-vote\""
              .formatted(method.key()));
    }
  }

  private static boolean fillsOneSeat(CountMethod method) {
    return method == CountMethod.ALTERNATIVE_VOTE || method == CountMethod.FIRST_PAST_THE_POST;
  }

  private void checkVotes(Fields fields, CountMethod method, @Nullable Integer votes) {
    if (method != CountMethod.LIMITED_VOTE) {
      if (fields.has("votes")) {
        fields.faultAtKey("votes", "no \"votes\" beside \"" + method.key() + "\"", "remove it");
      }
    } else if (!fields.has("votes")) {
      fields.fault("method", "\"votes\" beside it: how many crosses a paper may carry", "");
    } else if (votes != null && seats != null && votes >= seats) {
      fields.fault("votes", "fewer votes than the " + seats + " seats", "or a \"block-vote\"");
    }
  }

  /// What no count could carry out is no definition.
  private void checkRule(
      Fields fields, CountMethod method, @Nullable String name, boolean constrained) {
    Optional<CountRule> rule = name == null ? Optional.empty() : Rules.named(name);
    if (rule.isEmpty()) {
      return;
    }
    Set<Misfit> misfits = method.misfits(rule.get(), seats == null ? 1 : seats, constrained);
    if (misfits.contains(Misfit.MARKS)) {
      faultOfMethod(fields, method);
    } else if (misfits.contains(Misfit.SEATS)) {
      fields.fault("rule", "a rule that can fill " + seats + " seats", "this one fills one");
    } else if (misfits.contains(Misfit.CONSTRAINTS)) {
      fields.fault("rule", "a rule that keeps constraints", "or no \"constraints\"");
    }
  }

  private void faultOfMethod(Fields fields, CountMethod method) {
    if (method.hasSeveralRules()) {
      List<String> fitting =
          sorted(known.rules()).stream().filter(name -> isOf(method, name)).toList();
      fields.fault(
          "rule",
          "a rule of the method \"" + method.key() + '"',
          "write " + Numbers.list(fitting, "or") + ", or another method");
    } else {
      fields.faultAtKey(
          "rule",
          "no \"rule\" beside \"" + method.key() + '"',
          "remove it: the method says how it is counted");
    }
  }

  private boolean isOf(CountMethod method, String name) {
    return Rules.named(name)
        .filter(rule -> method.misfits(rule, seats == null ? 1 : seats, false).isEmpty())
        .isPresent();
  }

  private GroupConstraint constraint(Node node) {
    Fields fields = Fields.of(node, Shape.CONSTRAINT, known.faults());
    String group = fields.slug("group");
    @Nullable Integer atLeast = fields.whole("at-least", 0, 1_000);
    @Nullable Integer atMost = fields.whole("at-most", 0, 1_000);
    if (fields.has("group") && !groups.add(group)) {
      fields.fault("group", "each group in one constraint", "join the two");
    }
    if (!fields.has("at-least") && !fields.has("at-most")) {
      known.faults().at(node, "no number", "\"at-least\" or \"at-most\"", "");
    }
    if (atLeast != null && seats != null && atLeast > seats) {
      fields.fault(
          "at-least",
          "at most " + seats + ", as there are " + seats + " seats",
          "no result could have " + atLeast + " " + group + " elected");
    }
    if (atLeast != null && atMost != null && atMost < atLeast) {
      fields.fault("at-most", "no less than \"at-least\", which is " + atLeast, "");
    }
    return new GroupConstraint(group, atLeast, atMost);
  }

  private College college(Node node) {
    Fields fields = Fields.of(node, Shape.COLLEGE, known.faults());
    BigDecimal percent = Objects.requireNonNullElse(fields.percent("percent"), BigDecimal.ONE);
    Eligibility voters =
        Objects.requireNonNullElse(
            new ConditionReader(known).read(fields, "voters"), Eligibility.ANYONE);
    return new College(fields.text("name"), percent, voters);
  }

  private void checkColleges(Fields fields, CountMethod method, List<College> colleges) {
    if (colleges.isEmpty()) {
      return;
    }
    BigDecimal sum =
        colleges.stream().map(College::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
      fields.fault("colleges", "weights that add up to 100", "they add up to " + sum);
    }
    if (seats != null && seats > 1) {
      fields.fault("colleges", "one seat, as an electoral college fills one", "");
    } else if (!fillsOneSeat(method)) {
      fields.fault(
          "method",
          "\"alternative-vote\" or \"first-past-the-post\", by which an electoral college is"
              + " counted",
          "or no \"colleges\"");
    }
  }
}
