package org.hustings.server.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Entitlements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
  private static final ElectionId ELECTION = new ElectionId("reed-2020");

  private static Elector elector(String name, String address) {
    return new Elector(
        ELECTION,
        new ElectorNumber(1),
        new MemberNumber("1"),
        name,
        "o.b@example.org",
        address.replace("/", "\n"),
        null,
        null,
        new Entitlements(List.of(new Entitlement(new ContestId(ELECTION, "council"), null))));
  }

  /// As the database does with the words and the query.
  private static boolean finds(String typed, Elector elector) {
    Set<String> words = SearchText.of(elector);
    String query = SearchText.beginnings(typed);
    return !query.isEmpty()
        && Arrays.stream(query.split(" & "))
            .allMatch(part -> {
              String word = part.replaceAll("^'|'(:\\*)?$", "");
              Stream<String> all = words.stream();
              return part.endsWith(":*")
                  ? all.anyMatch(one -> one.startsWith(word))
                  : words.contains(word);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "o'brien, Siân O’Brien, 1 Sea Lane/Hull/HU1 1AA",
    "obrien sian, Siân O'Brien, 1 Sea Lane/Hull/HU1 1AA",
    "O’BRI, Siân O'Brien, 1 Sea Lane/Hull/HU1 1AA",
    "muller, Jörg Müller, 1 Sea Lane/Hull/HU1 1AA",
    "hu11aa, Ada Reed, 1 Sea Lane/Hull/HU1 1AA",
    "HU1 1AA, Ada Reed, 1 Sea Lane/Hull/HU11AA/United Kingdom",
    "ada lane, Ada Reed, 1 Sea Lane/Hull/HU1 1AA",
    "O.B@EXAMPLE.ORG, Ada Reed, 1 Sea Lane/Hull/HU1 1AA"
  })
  void an_elector_is_found_however_it_is_written(String typed, String name, String address) {
    assertThat(finds(typed, elector(name, address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"reed hull street", "hu2 1aa", "eed"})
  void all_that_is_typed_begins_a_word_of_theirs(String typed) {
    assertThat(finds(typed, elector("Ada Reed", "1 Sea Lane/Hull/HU1 1AA"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", "ab", "a b", "'", "&|!", "' OR 1=1 --x"})
  void what_is_typed_is_no_language_of_its_own(String typed) {
    String query = SearchText.beginnings(typed);

    assertThat(query).matches("|'\\p{Alnum}+':\\*( & '\\p{Alnum}+':\\*)*");
  }

  @Test
  void the_last_word_alone_may_be_its_beginning_before_all_may() {
    assertThat(SearchText.lastBeginning("Reed, sea lan")).isEqualTo("'reed' & 'sea' & 'lan':*");
    assertThat(SearchText.lastBeginning("lan")).isEqualTo("'lan':*");
    assertThat(SearchText.lastBeginning("o.b@example.org")).isEqualTo("'o.b@example.org'");
    assertThat(SearchText.lastBeginning("")).isEmpty();
  }

  @Test
  void two_letters_are_too_little() {
    assertThat(SearchText.beginnings("Li")).isEmpty();
    assertThat(SearchText.beginnings("Lil")).isEqualTo("'lil':*");
  }
}
