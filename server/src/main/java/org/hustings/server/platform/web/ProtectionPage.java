package org.hustings.server.platform.web;

import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How elections here are protected, in words for whoever votes: `docs/threat-model.md`, short. It
/// claims nothing that is not so.
@Controller
@AllowedTo(Everybody.class)
class ProtectionPage {
  /// Where it is.
  static final String PATH = "/protection";

  @GetMapping(PATH)
  String show() {
    return "platform/protection";
  }
}
