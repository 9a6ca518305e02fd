package org.hustings.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.junit.jupiter.api.Test;

/// Whole sentences with numbers and times in them, as they are to be read.
class GoldenSentencesTest {
  private static final Words ENGLISH = MessageFiles.CATALOGUE.in(Language.ENGLISH);
  private static final Words WELSH = MessageFiles.CATALOGUE.in(Language.WELSH);

  private static Stream<String> counted(Words words, String key, String name) {
    return IntStream.of(0, 1, 2, 3, 6, 7).mapToObj(number -> words.say(key, name, number));
  }

  @Test
  void ballot_papers_are_counted() {
    assertThat(counted(ENGLISH, "voting.papers.number", "papers"))
        .containsExactly(
            "You have 0 ballot papers",
            "You have one ballot paper",
            "You have two ballot papers",
            "You have three ballot papers",
            "You have 6 ballot papers",
            "You have 7 ballot papers");
    assertThat(counted(WELSH, "voting.papers.number", "papers"))
        .containsExactly(
            "Mae gennych 0 papur pleidleisio",
            "Mae gennych un papur pleidleisio",
            "Mae gennych ddau bapur pleidleisio",
            "Mae gennych dri phapur pleidleisio",
            "Mae gennych chwe phapur pleidleisio",
            "Mae gennych 7 papur pleidleisio");
  }

  @Test
  void seats_are_counted_with_the_noun_in_the_singular_in_welsh() {
    assertThat(counted(ENGLISH, "voting.papers.seats", "seats"))
        .containsExactly(
            "0 seats", "One seat", "Two seats", "Three seats", "Six seats", "Seven seats");
    assertThat(counted(WELSH, "voting.papers.seats", "seats"))
        .containsExactly("0 sedd", "Un sedd", "Dwy sedd", "Tair sedd", "6 sedd", "7 sedd");
  }

  @Test
  void places_in_an_order_are_told() {
    assertThat(places(ENGLISH)).containsExactly("1st", "2nd", "3rd", "4th", "11th", "21st", "40th");
    assertThat(places(WELSH))
        .containsExactly("1af", "2il", "3ydd", "4ydd", "11eg", "21ain", "40fed");
  }

  private static Stream<String> places(Words words) {
    return IntStream.of(1, 2, 3, 4, 11, 21, 40)
        .mapToObj(place -> words.say("voting.script.ordinal", "place", place));
  }

  @Test
  void the_close_of_a_ballot_is_told_with_its_weekday_and_hour() {
    ZonedDateTime closes = ZonedDateTime.of(2026, 11, 29, 16, 30, 0, 0, ZoneId.of("Europe/London"));
    List<Words> both = List.of(ENGLISH, WELSH);

    assertThat(both)
        .extracting(words -> words.say("voting.closing.closes", "closes", closes))
        .containsExactly(
            "The ballot closes on Sunday 29 November 2026, 4.30pm.",
            "Bydd y bleidlais yn cau: Dydd Sul 29 Tachwedd 2026, 4.30pm.");
  }
}
