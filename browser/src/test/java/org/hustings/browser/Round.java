package org.hustings.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A round through the site by its links alone. Of each kind of page that they lead to, the first
/// is looked at, and of those about an election the first of each election.
final class Round {
  private static final Pattern ELECTION = Pattern.compile("/(?:elections|candidates)/([^/?#]+)");
  private static final String ADDRESSES =
      "links => [...new Set(links.map(link => link.getAttribute('href')))]";

  private final Person person;
  private final PageKinds kinds;
  private final Set<String> elections;
  private final Set<String> known = new HashSet<>();
  private final Deque<String> ahead = new ArrayDeque<>();

  /// @param elections the elections whose pages are looked at
  Round(Person person, PageKinds kinds, Set<String> elections) {
    this.person = person;
    this.kinds = kinds;
    this.elections = elections;
  }

  /// Goes round from these addresses, and does this at each page with its address.
  void goes(List<String> from, Consumer<String> act) {
    from.forEach(this::comesUpon);
    while (!ahead.isEmpty()) {
      String address = ahead.remove();
      person.comesTo(address);
      links().forEach(this::comesUpon);
      act.accept(address);
    }
  }

  @SuppressWarnings("unchecked")
  private List<String> links() {
    return (List<String>) person.page().locator("a[href^='/']").evaluateAll(ADDRESSES);
  }

  private void comesUpon(String address) {
    Optional<String> kind = kinds.kindOf(address);
    if (kind.isEmpty()) {
      return;
    }
    Matcher election = ELECTION.matcher(address);
    String of = election.find() ? election.group(1) : "";
    boolean wanted = of.isEmpty() || !kind.get().contains("{election}") || elections.contains(of);
    if (wanted && known.add(kind.get() + " " + of)) {
      ahead.add(address);
    }
  }
}
