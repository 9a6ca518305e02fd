package org.hustings.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final ClassLoader LOADER = WordsTest.class.getClassLoader();
  private static final List<Language> BOTH = List.of(Language.ENGLISH, Language.WELSH);
  private static final Catalogue TRIAL = Catalogue.load(LOADER, "trial", BOTH);
  private static final Catalogue OWN = Catalogue.load(LOADER, "words", BOTH);
  private static final Words ENGLISH = TRIAL.in(Language.ENGLISH);
  private static final Words WELSH = TRIAL.in(Language.WELSH);

  @Test
  void an_apostrophe_is_an_apostrophe_wherever_it_stands() {
    assertThat(ENGLISH.say("trial.plain")).isEqualTo("The members' ballot isn't closed");
    assertThat(ENGLISH.say("trial.apostrophe", "name", "Ann")).isEqualTo("l'Ann, 'Ann'");
    assertThat(ENGLISH.say("trial.members", "members", 0)).isEqualTo("nobody's there");
    assertThat(WELSH.say("trial.plain")).contains("wedi'i chau");
  }

  @Test
  void a_name_from_right_to_left_is_kept_apart_from_the_rest_of_its_sentence() {
    assertThat(ENGLISH.markup("trial.apostrophe", "name", "محمد الأمين").html())
        .isEqualTo("l&#39;<bdi>محمد الأمين</bdi>, &#39;<bdi>محمد الأمين</bdi>&#39;");
    assertThat(ENGLISH.markup("trial.apostrophe", "name", "王小明").html()).doesNotContain("bdi");
    assertThat(ENGLISH.say("trial.apostrophe", "name", "محمد")).isEqualTo("l'محمد, 'محمد'");
  }

  @Test
  void english_has_two_forms_for_a_number_and_welsh_has_six() {
    assertThat(IntStream.of(0, 1, 2, 3, 6, 4, 1200).mapToObj(n -> members(ENGLISH, n)))
        .containsExactly(
            "nobody's there",
            "one member",
            "2 members",
            "3 members",
            "6 members",
            "4 members",
            "1,200 members");
    assertThat(IntStream.of(0, 1, 2, 3, 6, 4, 1200).mapToObj(n -> members(WELSH, n)))
        .containsExactly(
            "does neb yno",
            "1 aelod",
            "2 aelod (dau)",
            "3 aelod (tri)",
            "6 aelod (chwech)",
            "4 aelod (arall)",
            "1,200 aelod (arall)");
  }

  private static String members(Words words, int number) {
    return words.say("trial.members", "members", number);
  }

  @ParameterizedTest
  @CsvSource({"1, 1st, 1af", "2, 2nd, 2il", "3, 3rd, 3ydd", "5, 5th, 5ed", "21, 21st, 21fed"})
  void places_are_counted_as_each_language_does(int place, String english, String welsh) {
    assertThat(ENGLISH.say("trial.place", "place", place)).isEqualTo(english);
    assertThat(WELSH.say("trial.place", "place", place)).isEqualTo(welsh);
  }

  private enum State {
    OPEN,
    CLOSED
  }

  @Test
  void a_value_of_several_chooses_its_words() {
    assertThat(Stream.of(State.OPEN, "closed", "postponed"))
        .extracting(state -> ENGLISH.say("trial.state", "state", state))
        .containsExactly("It is open", "It is closed, closed", "It is unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "00:00, midnight, hanner nos",
    "00:30, 12.30am, 12.30am",
    "09:05, 9.05am, 9.05am",
    "12:00, 12 noon, 12 hanner dydd",
    "16:30, 4.30pm, 4.30pm",
  })
  void hours_are_written_as_a_reader_says_them(LocalTime time, String english, String welsh) {
    assertThat(OWN.in(Language.ENGLISH).hour(time)).isEqualTo(english);
    assertThat(OWN.in(Language.WELSH).hour(time)).isEqualTo(welsh);
  }

  @Test
  void days_and_moments_are_written_as_each_language_does() {
    Instant close = Instant.parse("2020-08-03T15:30:00Z");
    ZoneId london = ZoneId.of("Europe/London");
    Words english = OWN.in(Language.ENGLISH);
    Words welsh = OWN.in(Language.WELSH);

    assertThat(english.day(LocalDate.of(2026, 11, 29))).isEqualTo("Sunday 29 November 2026");
    assertThat(welsh.day(LocalDate.of(2026, 11, 29))).isEqualTo("Dydd Sul 29 Tachwedd 2026");
    assertThat(english.moment(close, london)).isEqualTo("Monday 3 August 2020, 4.30pm");
    assertThat(welsh.moment(close, london)).isEqualTo("Dydd Llun 3 Awst 2020, 4.30pm");
    assertThat(english.momentInZone(close, london))
        .isEqualTo("Monday 3 August 2020, 4.30pm (British Summer Time)");
    assertThat(welsh.momentInZone(close, london))
        .isEqualTo("Dydd Llun 3 Awst 2020, 4.30pm (Amser Haf Prydain)");
  }

  @Test
  void lists_are_joined_as_each_language_does() {
    List<String> names = List.of("Ann", "Ben", "Cai");

    Words english = OWN.in(Language.ENGLISH);
    Words welsh = OWN.in(Language.WELSH);

    assertThat(english.list(names)).isEqualTo("Ann, Ben and Cai");
    assertThat(english.either(names)).isEqualTo("Ann, Ben or Cai");
    assertThat(welsh.list(names)).isEqualTo("Ann, Ben a Cai");
    assertThat(welsh.list(List.of("Ann", "Eleri"))).isEqualTo("Ann ac Eleri");
    assertThat(welsh.either(names)).isEqualTo("Ann, Ben neu Cai");
    assertThat(english.list(List.of("Ann"))).isEqualTo("Ann");
    assertThat(english.list(List.of())).isEmpty();
  }

  @Test
  void what_fills_a_message_in_is_written_by_its_type() {
    Words english = OWN.in(Language.ENGLISH);

    assertThat(english.write(LocalTime.of(16, 30), Piece.Style.PLAIN)).isEqualTo("4.30pm");
    assertThat(english.write(LocalDateTime.parse("2026-11-29T12:00"), Piece.Style.TIME))
        .isEqualTo("12 noon");
    assertThat(ENGLISH.number(12345)).isEqualTo("12,345");
    assertThat(ENGLISH.number(-999)).isEqualTo("-999");
    assertThat(ENGLISH.say("trial.nested", "what", Message.of("trial.members", "members", 1)))
        .isEqualTo("Because: one member");
  }

  @Test
  void a_tag_becomes_an_element_and_what_is_filled_in_is_escaped() {
    Markup link =
        ENGLISH.markup(
            "trial.link",
            "page",
            Element.link("/a?b=1&c=2").with("rel", "help"),
            "name",
            "O & <A>");

    assertThat(link.html())
        .isEqualTo(
            "Read <a href=\"/a?b=1&amp;c=2\" rel=\"help\">the page of O &amp; &lt;A&gt;</a>,"
                + " it&#39;s <strong>open</strong> if 2 &lt; 3");
    assertThat(ENGLISH.say("trial.link", "page", Element.link("/a"), "name", "Oak"))
        .isEqualTo("Read the page of Oak, it's open if 2 < 3");
    assertThatIllegalArgumentException().isThrownBy(() -> Element.link("javascript:alert(1)"));
  }

  @Test
  void welsh_names_are_sorted_by_the_welsh_alphabet() {
    List<String> names = List.of("Dafydd", "Charles", "Cyfiawn", "Lloyd", "Lyn", "Rhys", "Ryan");

    assertThat(names.stream().sorted(WELSH.order()))
        .containsExactly("Cyfiawn", "Charles", "Dafydd", "Lyn", "Lloyd", "Ryan", "Rhys");
    assertThat(names.stream().sorted(ENGLISH.order()))
        .containsExactly("Charles", "Cyfiawn", "Dafydd", "Lloyd", "Lyn", "Rhys", "Ryan");
  }

  @Test
  void a_message_that_is_not_there_is_an_error_in_tests() {
    assertThatThrownBy(() -> ENGLISH.say("trial.nothing"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("trial.nothing");
    assertThatThrownBy(() -> WELSH.say("trial.english-only")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ENGLISH.say("trial.members")).isInstanceOf(AssertionError.class);
  }

  @Test
  void a_made_up_language_changes_the_words_and_nothing_that_is_filled_in() {
    Language made = new Language("en-XA", Locale.UK, "Made up");
    Words words = TRIAL.with(made, text -> text.toUpperCase(Locale.ROOT), "⟦", "⟧").in(made);

    assertThat(words.say("trial.plain")).isEqualTo("⟦THE MEMBERS' BALLOT ISN'T CLOSED⟧");
    assertThat(words.say("trial.members", "members", 7)).isEqualTo("⟦7 MEMBERS⟧");
    assertThat(words.markup("trial.link", "page", Element.link("/p"), "name", "oak").html())
        .startsWith("⟦READ <a href=\"/p\">THE PAGE OF oak</a>");
  }

  @Test
  void plain_messages_cost_next_to_nothing() {
    for (int round = 0; round < 200_000; round++) {
      ENGLISH.say("trial.plain");
      members(ENGLISH, round);
    }
    long start = System.nanoTime();
    int letters = 0;
    for (int round = 0; round < 1_000_000; round++) {
      letters += ENGLISH.say("trial.plain").length();
    }
    long nanos = (System.nanoTime() - start) / 1_000_000;
    long again = System.nanoTime();
    for (int round = 0; round < 100_000; round++) {
      letters += members(WELSH, round % 900).length();
    }
    System.out.println(nanos + " plain, " + (System.nanoTime() - again) / 100_000 + " plural");
    assertThat(letters).isPositive();
    assertThat(nanos).as("nanoseconds for a plain message").isLessThan(1000);
  }
}
