package org.hustings.server.election.staff;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Guide;
import org.hustings.server.election.Guides;
import org.hustings.server.election.StaleDraftException;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The guide to an election, written in Markdown with a preview.
@Controller
@AllowedTo(Officials.class)
class GuideScreen {
  private final Guides guides;
  private final Clock clock;

  GuideScreen(Guides guides, Clock clock) {
    this.guides = guides;
    this.clock = clock;
  }

  @GetMapping("/staff/elections/{election}/guide")
  String guide(Opened opened, Model model) {
    Optional<Guide> guide = guides.find(opened.version().election(), clock.instant());
    return show(
        opened,
        guide.map(Guide::number).orElse(0),
        guide.map(Guide::markdown).orElse(""),
        "",
        Map.of(),
        model);
  }

  @PostMapping("/staff/elections/{election}/guide")
  @Done("done-staff.election.guide")
  String save(
      Opened opened,
      SignedIn official,
      @RequestParam int base,
      @RequestParam String markdown,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam String action,
      Model model) {
    String text = markdown.replace("\r\n", "\n").strip() + "\n";
    Fields form = new Fields(Map.of("markdown", text, "reason", reason));
    if (action.equals("preview")) {
      return show(opened, base, text, reason, Map.of(), model);
    }
    if (text.isBlank() || text.length() > Guide.LONGEST) {
      form.fault("markdown", "The guide must have up to " + Guide.LONGEST + " characters");
    }
    String why = form.text("reason", "The reason");
    if (form.faults().isEmpty()) {
      try {
        guides.save(opened.version().election(), base, text, official.actor(), why);
        return "redirect:" + (opened.isPublic() ? opened.publicPath() + "/guide" : opened.path());
      } catch (StaleDraftException e) {
        form.fault("markdown", String.valueOf(e.getMessage()));
      }
    }
    return show(opened, base, text, reason, form.faults(), model);
  }

  private static String show(
      Opened opened,
      int base,
      String markdown,
      String reason,
      Map<String, String> faults,
      Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("base", base);
    model.addAttribute("markdown", markdown);
    model.addAttribute("html", Guide.html(markdown));
    model.addAttribute("reason", reason);
    model.addAttribute("faults", faults);
    return "election/staff/guide";
  }
}
