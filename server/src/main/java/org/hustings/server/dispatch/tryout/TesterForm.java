package org.hustings.server.dispatch.tryout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailServer;
import org.hustings.words.Words;
import org.springframework.util.MultiValueMap;

/// The form in which testers are named: five lines, some of which may be empty.
///
/// @param lines as they were filled in
/// @param testers whom they name; empty where something is wrong
/// @param faults what is wrong, by the field
public record TesterForm(List<Line> lines, List<Tester> testers, Map<String, String> faults) {
  private static final int LONGEST_NAME = 100;

  public TesterForm {
    lines = List.copyOf(lines);
    faults = Collections.unmodifiableMap(faults);
    testers = faults.isEmpty() ? List.copyOf(testers) : List.of();
  }

  /// One line.
  public record Line(String name, String address, Set<String> contests) {
    public Line {
      contests = Set.copyOf(contests);
    }

    boolean isEmpty() {
      return name.isEmpty() && address.isEmpty();
    }
  }

  /// Before anything was filled in: with who asks in the first line, on every roll.
  static TesterForm blank(ElectionDefinition election, String name, String address) {
    List<Line> lines = new ArrayList<>();
    Set<String> all = Set.copyOf(contests(election));
    lines.add(new Line(name, address, all));
    while (lines.size() < Tester.MOST) {
      lines.add(new Line("", "", all));
    }
    return new TesterForm(lines, List.of(), Map.of());
  }

  static TesterForm of(
      ElectionDefinition election,
      MultiValueMap<String, String> sent,
      MailServer server,
      Words english) {
    List<Line> lines = new ArrayList<>();
    List<Tester> testers = new ArrayList<>();
    Map<String, String> faults = new LinkedHashMap<>();
    Set<String> addresses = new HashSet<>();
    for (int number = 1; number <= Tester.MOST; number++) {
      Line line = line(election, sent, number);
      lines.add(line);
      if (!line.isEmpty()) {
        check(line, number, server, addresses, faults, english);
        List<String> chosen =
            contests(election).stream().filter(line.contests()::contains).toList();
        testers.add(new Tester(line.name(), EmailAddress.kept(line.address()), chosen));
      }
    }
    if (testers.isEmpty()) {
      faults.put("name1", english.say("tryout-staff.refused.nobody"));
    }
    return new TesterForm(lines, testers, faults);
  }

  private static Line line(
      ElectionDefinition election, MultiValueMap<String, String> sent, int number) {
    List<String> chosen = sent.getOrDefault("contest" + number, List.of());
    Set<String> contests = new HashSet<>(contests(election));
    contests.retainAll(chosen);
    return new Line(text(sent, "name" + number), text(sent, "address" + number), contests);
  }

  private static void check(
      Line line,
      int number,
      MailServer server,
      Set<String> addresses,
      Map<String, String> faults,
      Words english) {
    if (line.name().isEmpty()) {
      faults.put("name" + number, english.say("tryout-staff.refused.name", "tester", number));
    } else if (line.name().length() > LONGEST_NAME) {
      faults.put(
          "name" + number,
          english.say("tryout-staff.refused.long", "tester", number, "most", LONGEST_NAME));
    }
    if (EmailAddress.parse(line.address()).isEmpty() || !server.takes(line.address())) {
      faults.put("address" + number, english.say("tryout-staff.refused.mail", "tester", number));
    } else if (!addresses.add(EmailAddress.key(line.address()))) {
      faults.put("address" + number, english.say("tryout-staff.refused.twice", "tester", number));
    }
    if (line.contests().isEmpty()) {
      faults.put("contest" + number, english.say("tryout-staff.refused.roll", "tester", number));
    }
  }

  /// Without what would break a line of a file, or of a letter's head.
  private static String text(MultiValueMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static List<String> contests(ElectionDefinition election) {
    return election.contests().stream()
        .map(ContestDefinition::id)
        .map(contest -> contest.slug())
        .toList();
  }
}
