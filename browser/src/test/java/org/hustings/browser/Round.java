package org.hustings.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A round through the site by the links alone that somebody is shown. Of each kind of page that
/// they lead to, the first is read, and of those about an election the first of each election. What
/// is read is what the server sends: no browser shows it.
final class Round {
  private static final Pattern ELECTION = Pattern.compile("/(?:elections|candidates)/([^/?#]+)");

  private final Person person;
  private final PageKinds kinds;
  private final Set<String> elections;
  private final Set<String> known = new HashSet<>();
  private final Deque<String> ahead = new ArrayDeque<>();
  private final Map<String, String> firstOfItsKind = new LinkedHashMap<>();

  /// @param elections the elections whose pages are read
  Round(Person person, PageKinds kinds, Set<String> elections) {
    this.person = person;
    this.kinds = kinds;
    this.elections = elections;
  }

  /// Goes round from these addresses, and does this with the address of each page and the page.
  ///
  /// @return the first address of each kind of page
  Map<String, String> goes(List<String> from, BiConsumer<String, Document> act) {
    from.forEach(this::comesUpon);
    while (!ahead.isEmpty()) {
      String address = ahead.remove();
      Document read = Jsoup.parse(person.downloads(address));
      read.select("a[href^=/]").eachAttr("href").forEach(this::comesUpon);
      act.accept(address, read);
    }
    return firstOfItsKind;
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
      firstOfItsKind.putIfAbsent(kind.get(), address);
      ahead.add(address);
    }
  }
}
