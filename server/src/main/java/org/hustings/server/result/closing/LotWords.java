package org.hustings.server.result.closing;

import java.util.List;
import java.util.Map;
import org.hustings.count.Lot;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.approval.Approval;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// What a proposal of a lot holds, and how it reads to the second person.
public final class LotWords {
  public static final String ELECTION = "election";
  public static final String DRAWN = "drawn";
  public static final String NAME = "name";
  private static final String CONTEST = "contest";
  private static final String STAGE = "stage";
  private static final String PURPOSE = "purpose";
  private static final String BETWEEN = "between";

  private LotWords() {}

  /// @param contest by its name
  /// @param tied by their numbers in the ballot file
  public static Map<String, String> details(
      ElectionId election,
      String contest,
      int stage,
      String purpose,
      Map<Integer, String> tied,
      int drawn) {
    return Map.of(
        ELECTION, election.slug(),
        CONTEST, contest,
        STAGE, Integer.toString(stage),
        PURPOSE, purpose,
        BETWEEN, String.join(", ", List.copyOf(tied.values())),
        DRAWN, Integer.toString(drawn),
        NAME, tied.getOrDefault(drawn, ""));
  }

  /// What a lot decides.
  ///
  /// @param stated as lots files have it, in English
  public static Message purpose(String stated) {
    Lot.Purpose purpose =
        Lot.Purpose.of(stated)
            .orElseThrow(() -> new IllegalArgumentException("No lot decides " + stated));
    return Message.of(
        switch (purpose) {
          case WHO_IS_ELECTED -> "result.lot.elected";
          case WHO_IS_EXCLUDED -> "result.lot.excluded";
          case WHOSE_SURPLUS_IS_FIRST -> "result.lot.surplus";
        });
  }

  /// "The lot … fell on …"
  public static String recorded(Words english, Approval approval) {
    return english.say(
        "result-staff.lot.act",
        CONTEST,
        approval.detail(CONTEST),
        STAGE,
        approval.detail(STAGE),
        PURPOSE,
        approval.detail(PURPOSE),
        "tied",
        approval.detail(BETWEEN),
        NAME,
        approval.detail(NAME),
        "manner",
        approval.reason());
  }
}
