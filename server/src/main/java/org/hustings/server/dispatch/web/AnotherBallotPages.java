package org.hustings.server.dispatch.web;

import org.hustings.server.dispatch.reissue.SelfService;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an elector asks for another ballot by e-mail. The answer is the same whether anybody is on
/// the roll at the address.
@Controller
@RequestMapping("/elections/{election}/another-ballot")
@AllowedTo(Everybody.class)
class AnotherBallotPages {
  private final SelfService selfService;

  AnotherBallotPages(SelfService selfService) {
    this.selfService = selfService;
  }

  @GetMapping
  ModelAndView form(Opened opened) {
    return page(opened, "", "", false);
  }

  @PostMapping
  ModelAndView ask(Opened opened, @RequestParam(defaultValue = "") String address) {
    if (selfService.closed(opened.election()).isPresent()) {
      return page(opened, "", "", false);
    }
    if (!address.strip().matches("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+")) {
      ModelAndView page =
          page(opened, address, "Give your e-mail address, such as name@example.org", false);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    selfService.request(opened.election(), address.strip());
    return page(opened, "", "", true);
  }

  private ModelAndView page(Opened opened, String address, String fault, boolean sent) {
    ModelAndView page = new ModelAndView("dispatch/another");
    page.addObject("opened", opened);
    page.addObject("closed", selfService.closed(opened.election()).orElse(""));
    page.addObject("address", address);
    page.addObject("fault", fault);
    page.addObject("sent", sent);
    return page;
  }
}
