package org.hustings.server.organisation.member;

import java.util.List;
import java.util.Set;
import org.hustings.server.organisation.Words;

/// Guesses by its words whether somebody of this status is a member, where nobody has said so.
final class StatusGuess {
  private static final Set<String> ENDED =
      Set.of(
          "deceased",
          "died",
          "dead",
          "death",
          "resigned",
          "resignation",
          "lapsed",
          "lapse",
          "expired",
          "cancelled",
          "canceled",
          "terminated",
          "expelled",
          "removed",
          "withdrawn",
          "ceased",
          "left",
          "former",
          "ex",
          "exmember",
          "nonmember",
          "prospective",
          "prospect",
          "enquirer",
          "enquiry",
          "inactive",
          "closed",
          "archived",
          "deleted",
          "rejected",
          "unsubscribed",
          "struck");

  private static final Set<String> DENYING = Set.of("not", "non");
  private static final Set<String> BETWEEN = Set.of("a", "an", "yet");
  private static final Set<String> DENIED = Set.of("member", "renewed", "active", "current");

  private StatusGuess() {}

  static boolean isMember(String status) {
    List<String> words = Words.of(status).list();
    boolean denied = false;
    for (String word : words) {
      if (ENDED.contains(word) || (denied && DENIED.contains(word))) {
        return false;
      }
      // "not a member" is none, a "non-voting member" is one
      denied = DENYING.contains(word) || (denied && BETWEEN.contains(word));
    }
    return true;
  }
}
