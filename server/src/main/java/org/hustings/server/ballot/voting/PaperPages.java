package org.hustings.server.ballot.voting;

import jakarta.servlet.http.HttpServletRequest;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a voter marks the papers and looks them over. What is marked travels in the forms; the
/// server keeps nothing of it.
@Controller
@RequestMapping("/vote")
@AllowedTo(Everybody.class)
class PaperPages {
  private final Door door;

  PaperPages(Door door) {
    this.door = door;
  }

  @GetMapping("/papers")
  ModelAndView papers(HttpServletRequest request, Words words) {
    return door.letIn(request, voter -> papers(BallotForm.unmarked(voter, words)));
  }

  /// Back from looking over, with what was marked.
  @PostMapping("/papers")
  ModelAndView change(
      @RequestParam(defaultValue = "") String guard, HttpServletRequest request, Words words) {
    return door.letInWithForm(
        request, guard, voter -> papers(BallotForm.read(voter, words, request::getParameter)));
  }

  @PostMapping("/review")
  ModelAndView review(
      @RequestParam(defaultValue = "") String guard, HttpServletRequest request, Words words) {
    return door.letInWithForm(
        request,
        guard,
        voter -> review(BallotForm.read(voter, words, request::getParameter).toBeCast()));
  }

  /// Pages that answer a form are not there to be loaded anew.
  @GetMapping({"/review", "/cast"})
  String again() {
    return "redirect:/vote/papers";
  }

  static ModelAndView review(BallotForm ballot) {
    return ballot.hasFaults()
        ? papers(ballot)
        : new ModelAndView("ballot/voting/review", "ballot", ballot)
            .addObject("attempt", AttemptId.draw().value());
  }

  static ModelAndView papers(BallotForm ballot) {
    ModelAndView page = new ModelAndView("ballot/voting/papers", "ballot", ballot);
    page.setStatus(ballot.hasFaults() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }
}
