package org.hustings.server.organisation.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Guesses what the headings of a file may mean that are not known, for somebody to look at.
public final class HeadingGuess {
  /// A heading with one of these is of something else than its other words say.
  private static final Set<String> OTHERWISE =
      Set.of(
          "alternative",
          "alt",
          "secondary",
          "other",
          "previous",
          "old",
          "emergency",
          "partner",
          "spouse",
          "kin",
          "consent",
          "consents",
          "gdpr",
          "opt",
          "permission",
          "modified",
          "updated",
          "created",
          "changed",
          "title",
          "salutation",
          "initials",
          "notes",
          "note",
          "comments",
          "proposer",
          "proposed",
          "seconder",
          "payment",
          "invoice",
          "amount",
          "fee",
          "method",
          "bounced",
          "deceased",
          "gift",
          "newsletter",
          "work",
          "billing",
          "delivery");

  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern POSTCODE =
      Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", Pattern.CASE_INSENSITIVE);

  private final List<Column> columns;

  public HeadingGuess(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /// The meanings with a guess where there was none, for columns that no other heading means.
  public List<Meaning> guess(List<Meaning> meanings, TableStart start) {
    Set<Column> taken = new HashSet<>();
    meanings.forEach(meaning ->
        Optional.ofNullable(meaning.column())
            .filter(_ -> meaning.how() != Meaning.How.SECOND)
            .ifPresent(taken::add));
    List<Meaning> guessed = new ArrayList<>();
    for (Meaning meaning : meanings) {
      guessed.add(
          switch (meaning.how()) {
            case CHOSEN, NAMED, LIKELY -> meaning;
            case SECOND -> new Meaning(meaning.place(), meaning.heading(), null, meaning.how());
            case UNKNOWN -> {
              Column column =
                  byWords(meaning.heading(), taken)
                      .or(() -> byValues(start.values(meaning.place()), taken))
                      .orElse(null);
              if (column != null) {
                taken.add(column);
              }
              yield new Meaning(meaning.place(), meaning.heading(), column, meaning.how());
            }
          });
    }
    return guessed;
  }

  /// The column one of whose names stands in the heading; the longest name first.
  private Optional<Column> byWords(String heading, Set<Column> taken) {
    List<String> words = words(heading);
    if (words.stream().anyMatch(OTHERWISE::contains)) {
      return Optional.empty();
    }
    record Candidate(Column column, int length) {}

    return columns.stream()
        .filter(column -> !taken.contains(column))
        .flatMap(column ->
            Stream.concat(column.names(), column.likely().stream())
                .map(HeadingGuess::words)
                .filter(name -> stands(name, words))
                .map(name -> new Candidate(column, String.join("", name).length())))
        .filter(candidate -> candidate.length() >= 3)
        .max(Comparator.comparingInt(Candidate::length))
        .map(Candidate::column);
  }

  private static boolean stands(List<String> name, List<String> words) {
    String run = String.join("", name);
    for (int from = 0; from < words.size(); from++) {
      StringBuilder text = new StringBuilder();
      for (int to = from; to < words.size() && text.length() < run.length(); to++) {
        text.append(words.get(to));
      }
      if (text.toString().equals(run)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Column> byValues(List<String> values, Set<Column> taken) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String meant = mostly(values, EMAIL) ? "e-mail" : mostly(values, POSTCODE) ? "postcode" : "";
    return columns.stream()
        .filter(column -> column.heading().equals(meant) && !taken.contains(column))
        .findFirst();
  }

  private static boolean mostly(List<String> values, Pattern pattern) {
    long fitting = values.stream().filter(value -> pattern.matcher(value).matches()).count();
    return fitting * 2 > values.size();
  }

  private static List<String> words(String heading) {
    return Arrays.stream(BETWEEN.split(heading))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
