package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.hustings.server.platform.Rehearsal.Kind;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  @Test
  void a_title_is_marked_at_a_rehearsal_and_left_alone_otherwise() {
    List<Words> english = List.of(words(Language.ENGLISH));
    List<Words> both = List.of(words(Language.WELSH), words(Language.ENGLISH));

    assertThat(new Rehearsal("true").mark(english, "Your ballot"))
        .isEqualTo("REHEARSAL: Your ballot");
    assertThat(new Rehearsal("true").mark(both, "Your ballot"))
        .isEqualTo("YMARFER / REHEARSAL: Your ballot");
    assertThat(new Rehearsal("false").mark(both, "Your ballot")).isEqualTo("Your ballot");
    assertThat(new Rehearsal("test").mark(both, "Your ballot")).isEqualTo("TEST: Your ballot");
    assertThat(new Rehearsal("test").mark(both, "TEST: Council")).isEqualTo("TEST: Council");
  }

  @Test
  void a_setting_that_is_none_of_them_stops_the_start() {
    assertThatThrownBy(() -> new Rehearsal("yes"))
        .hasMessage("hustings.rehearsal is \"yes\"; expected true, test or false");
  }

  @Test
  void every_page_of_a_rehearsal_says_that_it_is_one() {
    assertThat(page(Kind.REHEARSAL))
        .contains(
            "<title>Rehearsal: Too late – Hustings</title>",
            words(Language.ENGLISH).say("platform.rehearsal.sentence"));
    assertThat(page(Kind.TEST))
        .contains("<title>TEST: Too late – Hustings</title>", "This is a TEST election.");
    assertThat(page(Kind.NONE)).doesNotContainIgnoringCase("rehearsal");
  }

  private static Words words(Language language) {
    return Catalogue.load(RehearsalTest.class.getClassLoader(), "words", Messages.LANGUAGES)
        .in(language);
  }

  private static String page(Kind rehearsal) {
    Words words = words(Language.ENGLISH);
    Frame frame =
        new Frame(
            "/",
            List.of(),
            List.of(),
            words,
            List.of(),
            false,
            rehearsal,
            false,
            false,
            null,
            () -> null);
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "platform/error.jte",
            Map.of(
                "frame",
                frame,
                "words",
                words,
                "heading",
                Message.of("platform.unanswered.in-english", "sentence", "Too late"),
                "advice",
                Message.of("platform.error.not-found.advice"),
                "reason",
                ""),
            page);
    return page.toString();
  }
}
