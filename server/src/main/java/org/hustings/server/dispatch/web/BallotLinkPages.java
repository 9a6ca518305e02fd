package org.hustings.server.dispatch.web;

import java.util.Optional;
import org.hustings.server.dispatch.reissue.SelfService;
import org.hustings.server.dispatch.reissue.Way;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the link leads that was mailed to whoever asked for another ballot. Opening it does
/// nothing, as mail programs open links too; its button sends the ballot.
@Controller
@RequestMapping("/elections/{election}/another-ballot/link/{token}")
@AllowedTo(Everybody.class)
class BallotLinkPages {
  private final SelfService selfService;

  BallotLinkPages(SelfService selfService) {
    this.selfService = selfService;
  }

  @GetMapping
  ModelAndView look(Opened opened, @PathVariable String token) {
    return page(opened, selfService.look(opened.election(), token), token, false);
  }

  @PostMapping
  ModelAndView press(Opened opened, @PathVariable String token) {
    return page(opened, selfService.redeem(opened.election(), token), token, true);
  }

  private static ModelAndView page(
      Opened opened, Optional<Way> way, String token, boolean pressed) {
    ModelAndView page = new ModelAndView("dispatch/another-link");
    @Nullable Way shown = way.orElse(null);
    page.addObject("opened", opened);
    page.addObject("way", shown);
    page.addObject("token", token);
    page.addObject("pressed", pressed);
    if (shown == null) {
      page.setStatus(HttpStatus.GONE);
    }
    return page;
  }
}
