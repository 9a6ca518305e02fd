package org.hustings.definition.file;

import org.hustings.definition.CandidateOrder;
import org.hustings.definition.College;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.GroupConstraint;
import org.hustings.definition.Limit;
import org.hustings.definition.Nominators;
import org.hustings.definition.Question;
import org.hustings.definition.threshold.Threshold;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/// Writes a contest.
final class ContestWriter {
  private ContestWriter() {}

  static Node contest(ContestDefinition contest) {
    Threshold threshold = contest.threshold();
    return new Nodes()
        .put("contest", contest.id().slug())
        .put("name", contest.name())
        .put("seats", contest.isQuestion() ? null : (Integer) contest.seats())
        .put("question", contest.question() == null ? null : question(contest.question()))
        .put("candidates", RuleWriter.eligibility(contest.candidates()))
        .put(
            "nominators",
            contest.nominating() == null
                ? null
                : Nodes.list(contest.nominating(), ContestWriter::nominators))
        .put("threshold", threshold == null ? null : RuleWriter.threshold(threshold))
        .put("voters", RuleWriter.eligibility(contest.voters()))
        .put("order", order(contest.order()))
        .put("count", contest.counting() == null ? null : count(contest.counting()))
        .put("vacancies", contest.vacancy() == null ? null : contest.vacancy().key())
        .block();
  }

  private static Node question(Question question) {
    return new Nodes()
        .put("text", question.text())
        .put("answers", Nodes.lineOf(question.answers()))
        .block();
  }

  static @Nullable String order(@Nullable CandidateOrder order) {
    return order == null ? null : order.key();
  }

  private static Node nominators(Nominators nominators) {
    Nodes node =
        switch (nominators) {
          case Nominators.OfKind bodies -> new Nodes().put("kind", bodies.kind());
          case Nominators.OfMembers members ->
              new Nodes()
                  .put("members", members.section() == null ? "all" : members.section())
                  .putIf("names-are-public", members.namesPublic());
        };
    return node.put("limit", nominators.limit() == null ? null : limit(nominators.limit())).block();
  }

  private static Node limit(Limit limit) {
    return limit instanceof Limit.UpTo number
        ? Nodes.number(number.candidates())
        : Nodes.text(limit.text());
  }

  private static Node count(Counting counting) {
    return new Nodes()
        .put("method", counting.method().key())
        .put("rule", counting.rule())
        .put("votes", counting.votes())
        .putAll("constraints", counting.constraints(), ContestWriter::constraint)
        .putAll("colleges", counting.colleges(), ContestWriter::college)
        .putIf("re-open-nominations", counting.reopenNominations())
        .block();
  }

  private static Node constraint(GroupConstraint constraint) {
    return new Nodes()
        .put("group", constraint.group())
        .put("at-least", constraint.atLeast())
        .put("at-most", constraint.atMost())
        .block();
  }

  private static Node college(College college) {
    return new Nodes()
        .put("name", college.name())
        .put("percent", college.percent().toPlainString() + "%")
        .put("voters", RuleWriter.eligibility(college.voters()))
        .block();
  }
}
