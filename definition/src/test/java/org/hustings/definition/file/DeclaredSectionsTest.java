package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.vocabulary.Section;
import org.junit.jupiter.api.Test;

class DeclaredSectionsTest {
  private static String file(String disabled) {
    return """
    format: 1
    election: quay-2020
    title: Quay elections 2020
    organisation: Quay Society
    zone: Europe/London
    sections:
      young: young members
      disabled: %s
    contests:
      - contest: chair
        name: Chair
        seats: 1
        voters: [{section: disabled}]
    """
        .formatted(disabled);
  }

  @Test
  void a_section_says_that_members_declare_it_and_in_which_words_and_is_written_so_again() {
    String text =
        file("{words: disabled members, declared-by: member, consent: 'I am disabled: truly.'}");

    ElectionDefinition read = Definitions.READER.read(text).definition().orElseThrow();

    assertThat(read.vocabulary().sections())
        .containsExactly(
            new Section("young", "young members"),
            new Section("disabled", "disabled members", "I am disabled: truly."));
    assertThat(read.vocabulary().declared()).containsOnlyKeys("disabled");
    assertThat(Definitions.READER.read(DefinitionWriter.write(read)).definition()).contains(read);
  }

  @Test
  void what_the_register_says_may_be_written_at_length() {
    assertThat(
            Definitions.READER
                .read(file("{words: disabled members, declared-by: register}"))
                .definition()
                .orElseThrow()
                .vocabulary()
                .declared())
        .isEmpty();
  }

  @Test
  void what_is_missing_or_too_much_is_told_with_its_place() {
    assertThat(Definitions.READER.read(file("{words: a, declared-by: member}")).faults().toString())
        .contains("8", "consent");
    assertThat(Definitions.READER.read(file("{words: a, consent: b}")).faults().toString())
        .contains("only where members declare for themselves");
    assertThat(
            Definitions.READER
                .read(file("{words: a, declared-by: steward, consent: b}"))
                .faults()
                .toString())
        .contains("register or member");
    assertThat(Definitions.READER.read(file("{declared-by: member, consent: b}")).faults())
        .isNotEmpty();
  }
}
