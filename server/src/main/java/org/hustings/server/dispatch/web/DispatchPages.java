package org.hustings.server.dispatch.web;

import java.time.Duration;
import java.util.Optional;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.batch.DispatchNumbers;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.post.Booklet;
import org.hustings.server.dispatch.post.Mark;
import org.hustings.server.dispatch.wording.LanguagesOfBallots;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What everybody sees of dispatch: the figures and the booklets.
@Controller
@RequestMapping("/elections/{election}")
@AllowedTo(Everybody.class)
class DispatchPages {
  private final DispatchNumbers numbers;
  private final BallotPapers papers;
  private final LanguagesOfBallots languages;
  private final Rehearsal rehearsal;

  DispatchPages(
      DispatchNumbers numbers,
      BallotPapers papers,
      LanguagesOfBallots languages,
      Rehearsal rehearsal) {
    this.numbers = numbers;
    this.papers = papers;
    this.languages = languages;
    this.rehearsal = rehearsal;
  }

  @GetMapping("/dispatch")
  String dispatch(Opened opened, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("numbers", numbers.of(opened.election().id()));
    model.addAttribute("papers", papers.papers(opened.election().id()));
    return "dispatch/dispatch";
  }

  @GetMapping("/dispatch.json")
  ResponseEntity<NumbersJson> json(Opened opened) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic())
        .header("Access-Control-Allow-Origin", "*")
        .body(NumbersJson.of(opened.election().id(), numbers.of(opened.election().id())));
  }

  @GetMapping("/{contest}/booklet.pdf")
  ResponseEntity<byte[]> booklet(Opened opened, @PathVariable String contest) {
    BallotPaper paper =
        Optional.of(contest)
            .filter(ElectionId::isSlug)
            .map(slug -> new ContestId(opened.election().id(), slug))
            .flatMap(id -> papers.find(id.election()).flatMap(settled -> settled.paper(id)))
            .filter(one -> !one.asks())
            .orElseThrow(() ->
                UnansweredException.nothing(
                    Message.of("dispatch.booklet.none", "contest", contest),
                    Message.of("dispatch.booklet.when")));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(
            Booklet.of(
                opened.election(), paper, languages.alike(opened.election()), Mark.of(rehearsal)));
  }
}
