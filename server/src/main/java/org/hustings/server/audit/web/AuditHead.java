package org.hustings.server.audit.web;

import java.time.Clock;
import java.time.Instant;
import org.hustings.server.audit.AuditTrail;
import org.hustings.server.audit.Head;
import org.hustings.server.audit.restored.Restorations;
import org.hustings.server.audit.tree.Cosignatures;
import org.hustings.server.audit.tree.Trees;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The head of the log, for everybody: whoever notes it down today can prove tomorrow that nothing
/// before it was changed.
@Controller
@AllowedTo(Everybody.class)
class AuditHead {
  private final AuditTrail trail;
  private final Trees trees;
  private final Cosignatures cosignatures;
  private final Restorations restorations;
  private final Clock clock;

  AuditHead(
      AuditTrail trail,
      Trees trees,
      Cosignatures cosignatures,
      Restorations restorations,
      Clock clock) {
    this.trail = trail;
    this.trees = trees;
    this.cosignatures = cosignatures;
    this.restorations = restorations;
    this.clock = clock;
  }

  @GetMapping("/audit")
  String page(Model model) {
    model.addAttribute("head", trail.head());
    model.addAttribute("logs", LogLine.all(trees, cosignatures));
    model.addAttribute("restorations", restorations.all());
    return "audit/head";
  }

  @GetMapping("/audit/head.json")
  @ResponseBody
  Published json() {
    Head head = trail.head();
    return new Published(head.entries(), head.hash(), clock.instant());
  }

  /// The head and when it was asked for.
  record Published(long entries, String hash, Instant at) {}
}
