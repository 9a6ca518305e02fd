package org.hustings.server.election.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Notice;
import org.hustings.server.election.NoticeSource;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AtomFeed;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The notices of an election, as a page and as a feed.
@Controller
@AllowedTo(Everybody.class)
class NoticePages {
  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

  private final Elections elections;
  private final SiteAddress site;
  private final List<NoticeSource> sources;
  private final RequestLanguage languages;

  NoticePages(
      Elections elections,
      SiteAddress site,
      List<NoticeSource> sources,
      RequestLanguage languages) {
    this.elections = elections;
    this.site = site;
    this.sources = sources;
    this.languages = languages;
  }

  @GetMapping("/elections/{election}/notices")
  String notices(ElectionView view, Words words, Model model) {
    model.addAttribute("view", view);
    model.addAttribute("notices", notices(words, view));
    return "election/notices";
  }

  @GetMapping("/elections/{election}/notices.atom")
  ResponseEntity<String> feed(ElectionView view, HttpServletRequest request) {
    Words words = languages.words(request);
    List<Notice> notices = notices(words, view);
    String page = site.of(view.path() + "/notices");
    AtomFeed feed =
        new AtomFeed(
            words.language(),
            words.say("election.notice.title", "election", view.election().title()),
            RequestLanguage.in(page, words.language()),
            AtomFeed.address(page, words.language()),
            view.election().organisation(),
            notices.getFirst().at(),
            notices.stream().map(notice -> entry(words, notice, page)).toList());
    return ResponseEntity.ok().contentType(ATOM).body(feed.text());
  }

  private static AtomFeed.Entry entry(Words words, Notice notice, String page) {
    String id = page + "#notice-" + notice.id();
    String reason =
        notice.reason().isEmpty()
            ? ""
            : " " + words.say("election.notice.reason", "reason", notice.reason());
    String summary = String.join(" ", notice.sentences()) + reason;
    return new AtomFeed.Entry(notice.heading(), id, notice.at(), id, summary);
  }

  private List<Notice> notices(Words words, ElectionView view) {
    Instant until = view.asAt().instant();
    return Stream.concat(
            Notice.of(words, elections.publications(view.election().id(), until)).stream(),
            sources.stream().flatMap(source -> source.of(view.election(), until, words).stream()))
        .sorted(Comparator.comparing(Notice::at).reversed())
        .toList();
  }
}
