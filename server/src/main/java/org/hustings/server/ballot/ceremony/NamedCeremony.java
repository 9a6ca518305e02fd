package org.hustings.server.ballot.ceremony;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.sealing.TrusteeKey;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.approval.Approval;

/// What two people name: in whose browser the key is made, for which trustees with which keys, and
/// how many of them open together.
public record NamedCeremony(PersonId holder, int needed, List<Keeper> keepers) {
  private static final String BETWEEN = " ";

  public NamedCeremony {
    keepers = List.copyOf(keepers);
  }

  /// A trustee with the key to which their share will be sealed.
  public record Keeper(PersonId person, TrusteeKey key) {}

  static NamedCeremony of(Approval approval) {
    List<Keeper> keepers = new ArrayList<>();
    for (String line : approval.detail("trustees").lines().toList()) {
      int space = line.lastIndexOf(BETWEEN);
      keepers.add(
          new Keeper(
              PersonId.parse(line.substring(0, space)),
              new TrusteeKey(line.substring(space + BETWEEN.length()))));
    }
    return new NamedCeremony(
        PersonId.parse(approval.detail("holder")),
        Integer.parseInt(approval.detail("needed")),
        keepers);
  }

  Map<String, String> details(String election) {
    return Map.of(
        "election", election,
        "holder", holder.toString(),
        "needed", Integer.toString(needed),
        "trustees", String.join("\n", lines()));
  }

  /// The trustees, each with their key.
  List<String> lines() {
    return keepers.stream()
        .map(keeper -> keeper.person() + BETWEEN + keeper.key().publicKey())
        .toList();
  }
}
