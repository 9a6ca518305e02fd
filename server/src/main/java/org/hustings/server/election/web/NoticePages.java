package org.hustings.server.election.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Notice;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AtomFeed;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
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
  private final Catalogue catalogue;

  NoticePages(Elections elections, SiteAddress site, Catalogue catalogue) {
    this.elections = elections;
    this.site = site;
    this.catalogue = catalogue;
  }

  @GetMapping("/elections/{election}/notices")
  String notices(ElectionView view, Model model) {
    model.addAttribute("view", view);
    model.addAttribute("notices", notices(view));
    return "election/notices";
  }

  @GetMapping("/elections/{election}/notices.atom")
  ResponseEntity<String> feed(ElectionView view) {
    List<Notice> notices = notices(view);
    String page = site.of(view.path() + "/notices");
    AtomFeed feed =
        new AtomFeed(
            view.election().title() + ": notices",
            page,
            page + ".atom",
            view.election().organisation(),
            notices.getFirst().at(),
            notices.stream().map(notice -> entry(notice, page)).toList());
    return ResponseEntity.ok().contentType(ATOM).body(feed.text());
  }

  private static AtomFeed.Entry entry(Notice notice, String page) {
    String id = page + "#notice-" + notice.number();
    String summary = String.join(" ", notice.sentences()) + " Reason: " + notice.reason();
    return new AtomFeed.Entry(notice.heading(), id, notice.at(), id, summary);
  }

  private List<Notice> notices(ElectionView view) {
    return Notice.of(
        catalogue.in(Language.ENGLISH),
        elections.publications(view.election().id(), view.asAt().instant()));
  }
}
