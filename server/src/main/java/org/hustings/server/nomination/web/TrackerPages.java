package org.hustings.server.nomination.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.live.OpenPages;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The tracker's page, and the same for other sites to embed.
@Controller
@RequestMapping("/elections/{election}/{contest}/nominations")
@AllowedTo(Everybody.class)
class TrackerPages {
  private final TrackerRequest request;
  private final OpenPages pages;
  private final SiteAddress site;

  TrackerPages(TrackerRequest request, OpenPages pages, SiteAddress site) {
    this.request = request;
    this.pages = pages;
    this.site = site;
  }

  @GetMapping
  String page(
      PublicContests.Defined defined,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response,
      Words words,
      Model model) {
    return show("nomination/tracker", defined, parameters, response, words, model);
  }

  @GetMapping("/embed")
  String embed(
      PublicContests.Defined defined,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response,
      Words words,
      Model model) {
    return show("nomination/tracker-embed", defined, parameters, response, words, model);
  }

  /// Says "changed" to a page that stands open, whenever the record of the contest changed.
  @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter changes(PublicContests.Defined defined) {
    return pages.open(defined.contest().id());
  }

  private String show(
      String template,
      PublicContests.Defined defined,
      Map<String, String> parameters,
      HttpServletResponse response,
      Words words,
      Model model) {
    TrackerRequest.Answer answer = request.answer(defined, parameters);
    model.addAttribute("view", new TrackerView(answer));
    model.addAttribute("stop", answer.stop());
    model.addAttribute("snippet", snippet(defined, words));
    response.setHeader("Cache-Control", "no-cache");
    return template;
  }

  /// What somebody copies into a page of their own to show the list there, in the language in which they read it here.
  private String snippet(PublicContests.Defined defined, Words words) {
    String view = site.of(defined.contest().id().path() + "/nominations/embed");
    String title =
        words.say(
            "nomination.tracker.title",
            "contest",
            defined.contest().name(),
            "election",
            defined.election().title());
    return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"600\" loading=\"lazy\"></iframe>"
        .formatted(
            RequestLanguage.in(view, words.language()),
            title.replace("&", "&amp;").replace("\"", "&quot;"));
  }
}
