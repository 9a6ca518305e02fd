package org.hustings.server.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gurinder Singh Josan | Josan, Gurinder Singh
          Ann Black            | Black, Ann
          Jean-Luc de Souza    | de Souza, Jean-Luc
          Ffion ap Rhys MP     | ap Rhys, Ffion
          Ludwig van der Berg  | van der Berg, Ludwig
          De Souza             | Souza, De
          Prince               | Prince
          '  Ann   Black '     | Black, Ann
          """)
  void the_proposed_sort_name_begins_with_the_surname(String shown, String sorted) {
    assertThat(PersonName.of(shown).sorted()).isEqualTo(sorted);
  }

  @Test
  void people_stand_in_the_order_of_their_surnames() {
    Stream<PersonName> names =
        Stream.of(
                "Zoë Blackburn",
                "Zoe Black",
                "Liz McInnes",
                "Cameron Mitchell",
                "Nia O'Dea",
                "Al Odell")
            .map(PersonName::of);
    assertThat(names.sorted(PersonName.IN_ORDER).map(PersonName::shown))
        .containsExactly(
            "Zoe Black",
            "Zoë Blackburn",
            "Liz McInnes",
            "Cameron Mitchell",
            "Nia O'Dea",
            "Al Odell");
  }

  @Test
  void a_sort_name_that_was_stated_is_kept() {
    PersonName stated = new PersonName("Mao Ning", "Mao, Ning");
    assertThat(Stream.of(PersonName.of("Al Moor"), stated).sorted(PersonName.IN_ORDER))
        .startsWith(stated);
  }
}
