package org.hustings.server.ballot.voting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.Receipt;
import org.hustings.server.ballot.list.Receipts;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the vote is cast and its receipt shown.
@Controller
@RequestMapping("/vote")
@AllowedTo(Everybody.class)
class CastPages {
  private static final String PAPERS = "redirect:/vote/papers";

  private final Box box;
  private final Packs packs;
  private final Receipts receipts;
  private final Door door;
  private final Notices notices;
  private final SiteAddress site;

  CastPages(Box box, Packs packs, Receipts receipts, Door door, Notices notices, SiteAddress site) {
    this.box = box;
    this.receipts = receipts;
    this.packs = packs;
    this.door = door;
    this.notices = notices;
    this.site = site;
  }

  /// Casts the vote. Whatever does not end in a receipt is explained by the page of the papers.
  @PostMapping("/cast")
  ModelAndView cast(
      @RequestParam(defaultValue = "") String guard,
      @RequestParam(defaultValue = "") String attempt,
      HttpServletRequest request,
      HttpServletResponse response,
      Words words) {
    Optional<VotersCode> code = CodeCookie.code(request);
    Optional<AttemptId> id = AttemptId.parse(attempt);
    Optional<Pack> pack = code.flatMap(one -> packs.byCode(one.code()));
    if (pack.isEmpty() || id.isEmpty()) {
      return new ModelAndView(PAPERS);
    }
    if (!code.get().isGuardedBy(guard)) {
      return notices.otherVoter().page();
    }
    Voter voter = door.voter(code.get(), pack.get());
    BallotForm ballot = BallotForm.read(voter, words, request::getParameter).toBeCast();
    if (ballot.hasFaults()) {
      return PaperPages.papers(ballot);
    }
    if (box.cast(pack.get(), ballot.cast(), id.get()) instanceof CastOutcome.Accepted) {
      CodeCookie.give(id.get(), request, response);
      return new ModelAndView("redirect:/vote/receipt");
    }
    return new ModelAndView(PAPERS);
  }

  @GetMapping("/receipt")
  ModelAndView receipt(HttpServletRequest request) {
    Optional<VotersCode> code = CodeCookie.code(request);
    Optional<AttemptId> attempt = CodeCookie.attempt(request);
    Optional<Receipt> receipt =
        attempt.flatMap(id ->
            code.flatMap(one -> packs.byCode(one.code())).flatMap(pack -> box.receipt(pack, id)));
    return receipt
        .map(one ->
            new ModelAndView(
                "ballot/voting/receipt",
                "view",
                ReceiptView.of(
                    one,
                    receipts.sign(one.election(), one.tracker(), one.hash(), one.receivedAt()),
                    door.election(one.election()),
                    code.orElseThrow(),
                    site)))
        .orElseGet(() -> new ModelAndView(PAPERS));
  }
}
