package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.List;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.definition.College;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.Question;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.OnList;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.server.dispatch.tryout.TestRequest;
import org.jspecify.annotations.Nullable;

/// The definition of a test election: the election's, under an id and a title of its own. Whoever is
/// on a list votes, and whoever puts themselves forward stands.
final class HeldDefinition {
  private HeldDefinition() {}

  static ElectionDefinition of(ElectionDefinition stated) {
    ElectionId id = TestRequest.idOf(stated.id());
    List<ContestDefinition> contests =
        stated.contests().stream().map(contest -> contest(id, contest)).toList();
    return new ElectionDefinition(
        id,
        Declaration.TEST + stated.title(),
        stated.organisation(),
        stated.body(),
        stated.enquiries(),
        stated.vocabulary(),
        stated.timetable(),
        null,
        stated.ballot(),
        stated.statementLimit(),
        contests,
        stated.oneSeatEach(),
        stated.leastBallots());
  }

  private static ContestDefinition contest(ElectionId election, ContestDefinition stated) {
    ContestId id = new ContestId(election, stated.id().slug());
    Question question = stated.question();
    if (question != null) {
      return ContestDefinition.asking(
          id, stated.name(), question, on(list(id.slug())), stated.counting());
    }
    return new ContestDefinition(
        id,
        stated.name(),
        stated.seats(),
        Eligibility.ANYONE,
        List.of(),
        new NothingNeeded(),
        on(list(id.slug())),
        stated.order(),
        counting(stated),
        stated.vacancy());
  }

  private static @Nullable Counting counting(ContestDefinition stated) {
    Counting counting = stated.counting();
    if (counting == null || counting.colleges().isEmpty()) {
      return counting;
    }
    List<College> colleges = new ArrayList<>();
    for (College college : counting.colleges()) {
      colleges.add(
          new College(
              college.name(), college.percent(), on(college(stated.id().slug(), colleges.size()))));
    }
    return new Counting(
        counting.method(),
        counting.rule(),
        counting.votes(),
        counting.constraints(),
        colleges,
        counting.reopenNominations());
  }

  private static Eligibility on(String list) {
    return new Eligibility(List.of(new OnList(list)));
  }

  /// The list of those who vote in a contest.
  static String list(String contest) {
    return "test-" + contest;
  }

  /// The list of those who vote in a section of its electoral college, the first being 0.
  static String college(String contest, int number) {
    return list(contest) + "-" + (number + 1);
  }
}
