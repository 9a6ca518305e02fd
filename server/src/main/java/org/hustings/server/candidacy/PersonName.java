package org.hustings.server.candidacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A person's name as it is shown, and as it is put in order: "Gurinder Singh Josan" sorts as
/// "Josan, Gurinder Singh". The second is kept beside the first, because no rule is right for
/// everybody's name; [#of] only proposes it.
public record PersonName(String shown, String sorted) {
  /// Words that belong to the surname after them, as in "de Souza" or "ap Rhys".
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "ap", "ab", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di",
          "do", "dos", "du", "el", "ferch", "ibn", "la", "le", "ten", "ter", "van", "von", "zu");

  /// What may stand after a name and is no part of it.
  private static final Set<String> AFTER =
      Set.of(
          "am", "bem", "cbe", "dbe", "jnr", "jr", "kbe", "kc", "mbe", "mep", "mp", "ms", "msp",
          "obe", "phd", "qc", "snr", "sr");

  private static final Pattern DROPPED = Pattern.compile("[\\p{M}'’]");

  private static final Pattern UNHEARD = Pattern.compile("[\\p{M}'’.]");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// The order of lists of people: by surname, then by the other names, without regard to case,
  /// accents and apostrophes.
  public static final Comparator<PersonName> IN_ORDER =
      Comparator.comparing(PersonName::key).thenComparing(PersonName::shown);

  public PersonName {
    if (shown.isBlank() || sorted.isBlank()) {
      throw new IllegalArgumentException("a name is not blank");
    }
  }

  /// Proposes the sort name: the last word, with the particles before it, comes first.
  public static PersonName of(String shown) {
    String name = shown.strip().replaceAll("\\s+", " ");
    List<String> words = new ArrayList<>(List.of(name.split(" ")));
    while (words.size() > 1 && isAfterTheName(words.getLast())) {
      words.removeLast();
    }
    int surname = words.size() - 1;
    while (surname > 1 && PARTICLES.contains(words.get(surname - 1).toLowerCase(Locale.ROOT))) {
      surname--;
    }
    String last = String.join(" ", words.subList(surname, words.size()));
    String others = String.join(" ", words.subList(0, surname));
    return new PersonName(name, others.isEmpty() ? last : last + ", " + others);
  }

  private static boolean isAfterTheName(String word) {
    return AFTER.contains(word.toLowerCase(Locale.ROOT).replace(".", "").replace(",", ""));
  }

  /// The name as part of an address: "gurinder-singh-josan".
  public String slug() {
    String plain = unaccented(shown).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String slug = plain.replaceAll("^-|-$", "");
    return slug.isEmpty() ? "candidate" : slug;
  }

  /// Whether a reader takes the other name for the same.
  boolean isAlike(PersonName other) {
    return folded().equals(other.folded());
  }

  /// The same for names that a reader takes for the same.
  String folded() {
    // every candidate of a contest is asked for it at each nomination
    String letters =
        shown.chars().allMatch(letter -> letter < 128)
            ? shown
            : Normalizer.normalize(shown, Normalizer.Form.NFKD);
    return SPACES
        .matcher(UNHEARD.matcher(letters).replaceAll("").strip())
        .replaceAll(" ")
        .toLowerCase(Locale.ROOT);
  }

  private static String unaccented(String name) {
    // names are compared thousands of times to put a page in order, and most have nothing to drop
    return name.chars().allMatch(letter -> letter < 128 && letter != '\'')
        ? name
        : DROPPED.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
  }

  private String key() {
    // what ends the surname sorts before everything, so "Black, Zoe" comes before "Blackburn, Al"
    return unaccented(sorted).replace(", ", "\u0001").toLowerCase(Locale.ROOT);
  }
}
