package org.hustings.server.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who has an interest in which election. It is asked at each act, so one that comes later bars from
/// then on.
@Component
public class Interests {
  private final List<InterestSource> sources;
  private final People people;

  Interests(List<InterestSource> sources, People people) {
    this.sources = sources;
    this.people = people;
  }

  /// All interests of a person, whichever register knows them: whoever is reached at the same
  /// address is the same.
  public List<Interest> of(PersonId person) {
    Set<PersonId> same = new LinkedHashSet<>(Set.of(person));
    people
        .find(person)
        .map(Registered::address)
        .filter(address -> !address.isBlank())
        .ifPresent(address -> people.at(address).forEach(one -> same.add(one.id())));
    return same.stream()
        .flatMap(one -> sources.stream().flatMap(source -> source.of(one).stream()))
        .distinct()
        .toList();
  }

  /// The interests of a person in one election.
  public List<Interest> of(PersonId person, String election) {
    return of(person).stream().filter(one -> one.election().equals(election)).toList();
  }

  /// Whether a person may not act as an official where an address leads.
  ///
  /// @param address what the variables of a handler's path stand for
  public boolean bar(PersonId person, Map<String, String> address) {
    String election = address.getOrDefault("election", "");
    return !election.isEmpty() && !of(person, election).isEmpty();
  }
}
