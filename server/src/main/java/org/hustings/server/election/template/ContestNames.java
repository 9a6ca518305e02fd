package org.hustings.server.election.template;

import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.Words;

/// The short names of contests, made from what they are called.
public final class ContestNames {
  private static final int LONGEST = 60;

  private ContestNames() {}

  /// A short name that none has yet; it is taken from now on. A name without a Latin letter or
  /// digit, or one too long for an address, is told by its number.
  public static String free(String name, Set<String> taken) {
    String slug = Words.of(name).slug();
    String wanted = ElectionId.isSlug(slug) ? slug : "contest";
    String found = wanted;
    for (int number = 2; !taken.add(found); number++) {
      String suffix = "-" + number;
      String begun = wanted.substring(0, Math.min(wanted.length(), LONGEST - suffix.length()));
      found = begun.replaceFirst("-$", "") + suffix;
    }
    return found;
  }
}
