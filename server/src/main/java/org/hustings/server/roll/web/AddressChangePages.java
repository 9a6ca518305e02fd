package org.hustings.server.roll.web;

import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.PublicForm;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.change.Addresses;
import org.hustings.server.roll.change.Readdressing;
import org.hustings.words.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the link leads that went to an elector whose addresses on the roll are to change: one press
/// says no.
@Controller
@RequestMapping("/elections/{election}/address-change/{token}")
@AllowedTo(Everybody.class)
class AddressChangePages {
  private final Addresses addresses;

  AddressChangePages(Addresses addresses) {
    this.addresses = addresses;
  }

  @Bean
  static PublicForm formOfAddressChanges() {
    return new PublicForm("/elections/*/address-change/*");
  }

  @GetMapping
  ModelAndView look(ElectionDefinition election, @PathVariable String token) {
    ModelAndView page = new ModelAndView("roll/address-change");
    page.addObject("election", election);
    page.addObject("wanted", find(election, token));
    page.addObject("token", token);
    return page;
  }

  @PostMapping
  ModelAndView no(ElectionDefinition election, @PathVariable String token) {
    addresses.stop(find(election, token));
    return look(election, token);
  }

  private Readdressing find(ElectionDefinition election, String token) {
    return addresses
        .byToken(election.id(), token)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("readdress.unknown"), Message.of("readdress.unknown-advice")));
  }
}
