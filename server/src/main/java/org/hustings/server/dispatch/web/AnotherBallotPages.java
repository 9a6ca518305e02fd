package org.hustings.server.dispatch.web;

import jakarta.servlet.http.HttpServletRequest;
import org.hustings.server.dispatch.reissue.SelfService;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an elector asks for another ballot: a link is mailed to the address that they give, and
/// the answer is the same whether anybody is on the roll at it.
@Controller
@RequestMapping("/elections/{election}/another-ballot")
@AllowedTo(Everybody.class)
class AnotherBallotPages {
  private final SelfService selfService;

  AnotherBallotPages(SelfService selfService) {
    this.selfService = selfService;
  }

  @GetMapping
  ModelAndView form(Opened opened, Words words) {
    return page(opened, "", "", false, words);
  }

  @PostMapping
  ModelAndView ask(
      Opened opened,
      @RequestParam(defaultValue = "") String address,
      HttpServletRequest request,
      Words words) {
    if (selfService.closed(opened.election()).isPresent()) {
      return page(opened, "", "", false, words);
    }
    if (!EmailAddress.isOne(address)) {
      return refused(
          HttpStatus.UNPROCESSABLE_CONTENT,
          page(opened, address, words.say("reissue.another.no-address"), false, words));
    }
    if (!selfService.mayAsk(request.getRemoteAddr())) {
      return refused(
          HttpStatus.TOO_MANY_REQUESTS,
          page(opened, address, words.say("reissue.another.too-many"), false, words));
    }
    selfService.request(opened.election(), address.strip());
    return page(opened, "", "", true, words);
  }

  private static ModelAndView refused(HttpStatus status, ModelAndView page) {
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(
      Opened opened, String address, String fault, boolean sent, Words words) {
    ModelAndView page = new ModelAndView("dispatch/another");
    page.addObject("opened", opened);
    page.addObject("closed", selfService.closed(opened.election()).map(words::say).orElse(""));
    page.addObject("address", address);
    page.addObject("fault", fault);
    page.addObject("sent", sent);
    return page;
  }
}
