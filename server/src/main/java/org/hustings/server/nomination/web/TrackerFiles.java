package org.hustings.server.nomination.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopWords;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tracker as plain text, CSV, JSON and Atom, which other sites may read from a browser.
@RestController
@RequestMapping("/elections/{election}/{contest}")
@AllowedTo(Everybody.class)
class TrackerFiles {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

  private final TrackerRequest request;
  private final TrackerFeed feed;
  private final RequestLanguage languages;
  private final Catalogue catalogue;

  TrackerFiles(
      TrackerRequest request, TrackerFeed feed, RequestLanguage languages, Catalogue catalogue) {
    this.request = request;
    this.languages = languages;
    this.feed = feed;
    this.catalogue = catalogue;
  }

  /// The form of the pages that were kept by hand; it ends without a line end, as those did. What such a page says
  /// before its list is passed over by whoever takes it in.
  @GetMapping("/nominations.txt")
  ResponseEntity<String> text(
      PublicContests.Defined defined, @RequestParam Map<String, String> parameters) {
    TrackerRequest.Answer answer = request.answer(defined, parameters);
    return file(TEXT, stopped(answer.stop()) + answer.tracker().text().print());
  }

  @GetMapping("/nominations.csv")
  ResponseEntity<String> csv(
      PublicContests.Defined defined, @RequestParam Map<String, String> parameters) {
    TrackerRequest.Answer answer = request.answer(defined, parameters);
    return file(CSV, TrackerCsv.write(answer.tracker(), request.state(defined, answer)));
  }

  @GetMapping("/nominations.json")
  ResponseEntity<TrackerJson> json(
      PublicContests.Defined defined,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest asked) {
    // a machine gets English unless its address asks for another language
    Words words = catalogue.in(languages.asked(asked).orElse(Language.ENGLISH));
    TrackerRequest.Answer answer = request.answer(defined, parameters);
    TrackerJson json = TrackerJson.of(answer.tracker(), request.state(defined, answer), words);
    return file(MediaType.APPLICATION_JSON, json);
  }

  @GetMapping("/nominations.atom")
  ResponseEntity<String> atom(PublicContests.Defined defined, Words words) {
    return file(ATOM, feed.write(defined, words));
  }

  private String stopped(@Nullable Stop stop) {
    return stop == null
        ? ""
        : catalogue.in(Language.ENGLISH).say(StopWords.sentence(stop)).replaceAll("\\s+", " ")
            + "\n\n";
  }

  private static <T> ResponseEntity<T> file(MediaType type, T body) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic())
        .header("Access-Control-Allow-Origin", "*")
        .body(body);
  }
}
