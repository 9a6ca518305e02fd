package org.hustings.server.dispatch.web;

import org.hustings.server.dispatch.reissue.OtherAddress;
import org.hustings.server.dispatch.reissue.OtherAddresses;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the link leads that went to every address known of an elector whose ballot is to go to
/// another: one press says no, and for what the elector asked for themselves, yes.
@Controller
@RequestMapping("/elections/{election}/another-ballot/other-address/{token}")
@AllowedTo(Everybody.class)
class OtherAddressPages {
  private final OtherAddresses addresses;

  OtherAddressPages(OtherAddresses addresses) {
    this.addresses = addresses;
  }

  @GetMapping
  ModelAndView look(Opened opened, @PathVariable String token) {
    return page(opened, token);
  }

  @PostMapping
  ModelAndView answer(
      Opened opened, @PathVariable String token, @RequestParam(defaultValue = "") String answer) {
    OtherAddress other = find(opened, token);
    if (answer.equals("no")) {
      addresses.stop(other);
    } else if (answer.equals("yes")) {
      addresses.agree(other);
    }
    return page(opened, token);
  }

  private ModelAndView page(Opened opened, String token) {
    ModelAndView page = new ModelAndView("dispatch/other-address");
    page.addObject("opened", opened);
    page.addObject("other", find(opened, token));
    page.addObject("token", token);
    return page;
  }

  private OtherAddress find(Opened opened, String token) {
    return addresses
        .byToken(opened.election().id(), token)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("reissue.other.unknown"), Message.of("reissue.other.unknown-advice")));
  }
}
