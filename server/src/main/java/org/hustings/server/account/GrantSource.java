package org.hustings.server.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;

/// Where a person's roles come from. A bean of each room that knows of some: a unit's officers, a
/// contest's candidates. One that knows of none but has a place to go says only which.
public interface GrantSource {
  /// The roles that are granted here; nobody is asked about others.
  default Set<Role> roles() {
    return Set.of();
  }

  /// What a person holds at this moment; nothing beyond those roles.
  default Set<Grant> grantsOf(PersonId person) {
    return Set.of();
  }

  /// Where in this room somebody goes who holds this grant, from whichever room they have it; empty
  /// if there is nothing here for them.
  ///
  /// @param words of whoever reads it; so of the others
  default Optional<Link> linkTo(Grant grant, Words words) {
    return Optional.empty();
  }

  /// Where in this room a person goes for themselves, whatever they are granted.
  default List<Link> linksFor(PersonId person, Words words) {
    return List.of();
  }
}
