package org.hustings.server.election.web;

import org.hustings.server.election.Guide;
import org.hustings.server.election.Guides;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The guide to an election.
@Controller
@AllowedTo(Everybody.class)
class GuidePage {
  private final Guides guides;

  GuidePage(Guides guides) {
    this.guides = guides;
  }

  @GetMapping("/elections/{election}/guide")
  String guide(ElectionView view, Words words, Model model) {
    Guide guide =
        guides
            .find(view.election().id(), view.asAt().instant())
            .orElseThrow(() ->
                UnansweredException.nothing(
                    Message.of("nothing.guide"),
                    Message.of("nothing.see-election", "path", view.path())));
    model.addAttribute("view", view);
    model.addAttribute("html", guide.html(words.language()));
    model.addAttribute("shown", guide.shownIn(words.language()));
    model.addAttribute("updated", view.when(guide.recordedAt()));
    return "election/guide";
  }
}
