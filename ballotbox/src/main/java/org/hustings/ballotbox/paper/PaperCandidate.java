package org.hustings.ballotbox.paper;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.Question;
import org.jspecify.annotations.Nullable;

/// A line of a ballot paper.
///
/// @param key by which marks name it, the same on every paper of the contest: the candidacy's
///   number, [#REOPEN] or one of [#ANSWERS]
/// @param candidacy null for "re-open nominations" and for an answer to a question
/// @param name as it is printed
/// @param statement as safe HTML, as it stood when the papers were settled; may be empty
/// @param nominatedBy the names of the bodies that nominated the candidate, by name
public record PaperCandidate(
    String key,
    @Nullable CandidacyId candidacy,
    String name,
    String statement,
    List<String> nominatedBy) {
  /// The key of "re-open nominations".
  public static final String REOPEN = "ron";

  /// "Re-open nominations", where it stands as a candidate.
  public static final PaperCandidate REOPEN_NOMINATIONS =
      new PaperCandidate(REOPEN, null, "Re-open nominations", "", List.of());

  /// The keys of the answers to a question, in their order: for it, against it, and abstaining.
  public static final List<String> ANSWERS = List.of("yes", "no", "abstain");

  public PaperCandidate {
    nominatedBy = List.copyOf(nominatedBy);
  }

  /// The same candidate under this name.
  public PaperCandidate withName(String name) {
    return new PaperCandidate(key, candidacy, name, statement, nominatedBy);
  }

  /// The answers to a question, as they stand on its paper.
  public static List<PaperCandidate> answers(Question question) {
    List<PaperCandidate> answers = new ArrayList<>();
    for (String answer : question.answers()) {
      answers.add(new PaperCandidate(ANSWERS.get(answers.size()), null, answer, "", List.of()));
    }
    return List.copyOf(answers);
  }

  /// Whether this is "re-open nominations".
  public boolean reopensNominations() {
    return key.equals(REOPEN);
  }

  /// The key of a candidacy on the papers of its contest.
  public static String key(CandidacyId candidacy) {
    return Long.toString(candidacy.number());
  }
}
