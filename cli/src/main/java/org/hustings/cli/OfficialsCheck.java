package org.hustings.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.cli.register.RegisterAccess;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.account.TwoPeople;

/// Which officials make two people today.
///
/// @param pairs by their names: "Rowan Ashby and Sana Okoro"
public record OfficialsCheck(List<String> pairs) {
  private static final String WAY_ON =
      """
      Nobody makes two people today: acts that need two wait (docs/two-people.md).
      Name another official with --second-official ADDRESS and start the server: they are invited
      there, everybody sees it at /officials, and they count once they have taken the role; where an
      election is public, 24 hours after they were named.
      """;

  public OfficialsCheck {
    pairs = List.copyOf(pairs);
  }

  /// Looks into the database of these settings.
  public static OfficialsCheck of(Map<String, Object> database) {
    try (RegisterAccess house = RegisterAccess.start(new HashMap<>(database), () -> {})) {
      People people = house.find(People.class);
      return new OfficialsCheck(
          house.find(TwoPeople.class).pairs().stream()
              .map(pair -> names(pair, people))
              .sorted()
              .toList());
    }
  }

  /// What `serve --check` says of it, and what to do where nobody makes two.
  public String words() {
    return pairs.isEmpty()
        ? WAY_ON
        : pairs.stream()
            .map(pair -> "Two people today: " + pair + "\n")
            .collect(Collectors.joining());
  }

  private static String names(Set<PersonId> pair, People people) {
    return pair.stream()
        .map(one -> people.find(one).map(Registered::name).orElse(one.toString()))
        .sorted()
        .collect(Collectors.joining(" and "));
  }
}
