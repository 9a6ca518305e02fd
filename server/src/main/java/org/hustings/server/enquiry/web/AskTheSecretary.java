package org.hustings.server.enquiry.web;

import org.hustings.server.enquiry.Topic;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the pages of units and meetings lead to ask a secretary, whose address nobody learns: the
/// same form as for everything else.
@Controller
@AllowedTo(Everybody.class)
class AskTheSecretary {
  @GetMapping("/units/{unit}/ask")
  ModelAndView ask(Unit unit) {
    return new ModelAndView(
        "redirect:/contact?about=" + new Topic(Topic.Of.UNIT, unit.id().slug()));
  }
}
