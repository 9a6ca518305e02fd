package org.hustings.server.account.web;

import java.util.List;
import org.hustings.server.account.Readers;
import org.hustings.server.audit.AuditTrail;
import org.hustings.server.audit.Entry;
import org.hustings.server.platform.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit log's entries, for those who may read what is not public.
@Controller
@AllowedTo(Readers.class)
class AuditPage {
  private static final int ENTRIES = 50;

  private final AuditTrail trail;

  AuditPage(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/account/audit")
  String page(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
    List<Entry> entries = trail.before(before, ENTRIES);
    boolean more = !entries.isEmpty() && entries.getLast().number() > 1;
    model.addAttribute("entries", entries);
    model.addAttribute("older", more ? entries.getLast().number() : 0);
    return "account/audit";
  }
}
