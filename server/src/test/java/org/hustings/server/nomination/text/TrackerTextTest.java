package org.hustings.server.nomination.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerTextTest {
  private static final String PAGE =
      """
      Nominations – the story so far.

      Last updated: 4.30pm, Monday 3rd August.

      Ada Amber – 2 nominations (backed by Labour to Win and Open Labour)

      Amberley CLP

      Beechwood CLP

      Bo Brook – 1 nomination

      Beechwood CLP\
      """;

  private static TrackerText read(String text) {
    return TrackerTextReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_page_tells_candidates_backers_and_bodies() {
    TrackerText page = read(PAGE);
    assertThat(page.entries())
        .extracting(TrackerText.Entry::name)
        .containsExactly("Ada Amber", "Bo Brook");
    assertThat(page.entries().getFirst().backers()).isEqualTo("Labour to Win and Open Labour");
    assertThat(page.entries().getFirst().bodies())
        .containsExactly(
            new TrackerText.Body("Amberley CLP", 7), new TrackerText.Body("Beechwood CLP", 9));
    assertThat(page.discrepancies()).isEmpty();
  }

  @Test
  void a_page_that_is_read_and_printed_is_the_same_page() {
    String withoutIntroduction = PAGE.substring(PAGE.indexOf("Last updated"));
    assertThat(read(PAGE).print()).isEqualTo(withoutIntroduction);
  }

  @Test
  void line_ends_of_any_kind_a_byte_order_mark_and_hard_spaces_do_no_harm() {
    String odd = "\uFEFF" + PAGE.replace("\n", "\r\n").replace("Ada Amber", "Ada\u00A0Amber");
    assertThat(read(odd)).isEqualTo(read(PAGE));
  }

  @Test
  void the_page_of_3_august_2020_is_read_and_printed_byte_for_byte() {
    TrackerText page = TrackerTextReader.read(SeedPage.bytes());
    assertThat(page.list()).isEqualTo(SeedPage.list());
    assertThat(page.print())
        .startsWith("Last updated: 4.30pm, Monday 3rd August.\n\nLuke Akehurst");
  }

  @Test
  void the_page_of_3_august_2020_claims_one_nomination_more_than_it_lists() {
    assertThat(TrackerTextReader.read(SeedPage.bytes()).discrepancies())
        .extracting(Discrepancy::words)
        .containsExactly(
            "line 127: Shama Tatler claims 2 nominations and lists 1",
            "21 candidates claim 36 nominations where 35 are listed");
  }

  @Test
  void a_body_listed_twice_counts_once_and_is_reported() {
    TrackerText page = read("Ada Amber – 2 nominations\nAmberley CLP\nAmberley CLP\n");
    assertThat(page.discrepancies())
        .extracting(Discrepancy::words)
        .containsExactly(
            "line 3: Amberley CLP is listed a second time under Ada Amber",
            "line 1: Ada Amber claims 2 nominations and lists 1",
            "1 candidate claims 2 nominations where 1 is listed");
  }

  @Test
  void every_fault_is_named_with_its_line() {
    String faulty =
        """
        Last updated: yesterday
        Amberley CLP
        Ada Amber – two nominations
        Ada Amber – 1 nomination
        Bo Brook – 3
        Ada Amber – 1 nomination
        """;
    assertThatThrownBy(() -> read(faulty))
        .isInstanceOfSatisfying(
            TrackerTextException.class,
            e -> assertThat(e.faults()).extracting(TextFault::line).containsExactly(1, 5, 6));
  }

  @Test
  void a_page_without_candidates_is_refused() {
    assertThatThrownBy(() -> read("Nothing here.\n"))
        .hasMessageStartingWith("line 1: found “no candidate”; expected a heading such as");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_with_their_line() {
    byte[] latin1 =
        "Ada Amber – 1 nomination\nZoë\n".replace('–', '-').getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> TrackerTextReader.read(latin1))
        .hasMessage(
            "line 2: found “the byte 0xEB”; expected UTF-8; save the file in that encoding");
  }

  @Test
  void a_group_whose_name_holds_an_and_is_recognised_when_known() {
    String phrase = "Peace and Bread, Open Labour and Labour to Win";
    assertThat(Backers.split(phrase, List.of("Peace and Bread")))
        .containsExactly("Peace and Bread", "Open Labour", "Labour to Win");
  }
}
