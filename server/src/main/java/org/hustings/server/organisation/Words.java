package org.hustings.server.organisation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// A name as the words that remain when spelling is set aside: case, accents, apostrophes, hyphens
/// and other punctuation do not count, `&` is "and", `Saint` is "st".
public record Words(List<String> list) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  public Words {
    list = List.copyOf(list);
  }

  public static Words of(String text) {
    String plain = APOSTROPHES.matcher(text).replaceAll("").replace("&", " and ");
    // The apostrophes go first: NFKD turns the acute accent that some type for one into a space.
    plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    String[] words = BETWEEN.split(plain.toLowerCase(Locale.ROOT));
    return new Words(
        Arrays.stream(words)
            .filter(word -> !word.isEmpty())
            .map(word -> word.equals("saint") ? "st" : word)
            .toList());
  }

  /// The words run together: "Weston-Super-Mare", "weston super mare" and "Westonsupermare" are
  /// one.
  public String key() {
    return String.join("", list);
  }

  /// The words as an address or a definition writes them: "young-members". Empty where no Latin
  /// letter or digit is in them.
  public String slug() {
    return list.stream()
        .map(word -> NOT_IN_SLUG.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("-"));
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  boolean startsWith(Words others) {
    return list.size() >= others.list.size()
        && list.subList(0, others.list.size()).equals(others.list);
  }

  public boolean endsWith(Words others) {
    int from = list.size() - others.list.size();
    return from >= 0 && list.subList(from, list.size()).equals(others.list);
  }

  /// These words less the others at their end or their beginning; all of them where neither fits or
  /// nothing would be left.
  public Words without(Words others) {
    if (others.isEmpty() || list.size() <= others.list.size()) {
      return this;
    }
    if (endsWith(others)) {
      return new Words(list.subList(0, list.size() - others.list.size()));
    }
    return startsWith(others) ? new Words(list.subList(others.list.size(), list.size())) : this;
  }

  /// Whether the names differ by a slip or two.
  public boolean isNear(Words other) {
    int allowed = Math.min(3, Math.max(key().length(), other.key().length()) / 4);
    return allowed > 0 && new LevenshteinDistance(allowed).apply(key(), other.key()) >= 0;
  }

  /// Whether each of these words begins some word of the other name, as somebody types who looks
  /// for it.
  public boolean findIn(Words name) {
    return !isEmpty()
        && list.stream()
            .allMatch(word -> name.list.stream().anyMatch(text -> text.startsWith(word)));
  }
}
