package org.hustings.server.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who holds which role at this moment, from every room that grants some. A role taken away is gone
/// with the next request.
@Component
public class Roles {
  private final List<GrantSource> sources;

  Roles(List<GrantSource> sources) {
    this.sources = sources;
  }

  public Set<Grant> of(PersonId person) {
    return sources.stream()
        .flatMap(source -> source.grantsOf(person).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether somebody holds a role, for anything at all. The public holds none.
  public boolean holds(@Nullable SignedIn person, Role role) {
    return person != null && grants(person, role).anyMatch(grant -> grant.role() == role);
  }

  /// Whether somebody holds a role for this unit, candidacy or campaign group.
  public boolean holds(@Nullable SignedIn person, Role role, String scope) {
    return person != null && grants(person, role).anyMatch(new Grant(role, scope)::equals);
  }

  /// What somebody is granted by those who grant this role: only they are asked.
  private Stream<Grant> grants(SignedIn person, Role role) {
    return sources.stream()
        .filter(source -> source.roles().contains(role))
        .flatMap(source -> source.grantsOf(person.id()).stream());
  }

  /// Whether somebody works on the elections: the returning officer and their staff do.
  public boolean isOfficial(@Nullable SignedIn person) {
    return holds(person, Role.RETURNING_OFFICER) || holds(person, Role.STAFF);
  }

  /// Where this person goes for themselves and to use what they are granted, from every room that
  /// has a place for it.
  public List<Link> linksOf(PersonId person, Words words) {
    Set<Grant> grants = of(person);
    return sources.stream()
        .flatMap(source ->
            Stream.concat(
                source.linksFor(person, words).stream(),
                grants.stream().flatMap(grant -> source.linkTo(grant, words).stream())))
        .distinct()
        .toList();
  }
}
