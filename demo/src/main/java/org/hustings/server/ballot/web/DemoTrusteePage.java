package org.hustings.server.ballot.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.DemoTrustees;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where a visitor of the demo finds the trustees' shares, to play their part at the count.
@Controller
@AllowedTo(Everybody.class)
@Profile("demo")
class DemoTrusteePage {
  private final DemoTrustees trustees;
  private final Elections elections;

  DemoTrusteePage(DemoTrustees trustees, Elections elections) {
    this.trustees = trustees;
    this.elections = elections;
  }

  @GetMapping("/demo/trustees")
  String shares(Model model) {
    Map<ElectionDefinition, List<TrusteeShare>> shares = new LinkedHashMap<>();
    trustees.elections().forEach(id -> shares.put(elections.named(id.slug()), trustees.shares(id)));
    model.addAttribute("shares", shares);
    return "ballot/demo-trustees";
  }
}
