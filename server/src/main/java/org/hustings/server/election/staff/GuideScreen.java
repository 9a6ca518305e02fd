package org.hustings.server.election.staff;

import java.time.Clock;
import java.util.Map;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Guide;
import org.hustings.server.election.Guides;
import org.hustings.server.election.StaleDraftException;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
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
  private final Catalogue catalogue;
  private final Clock clock;

  GuideScreen(Guides guides, Catalogue catalogue, Clock clock) {
    this.guides = guides;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /// The form as it is shown and as it was sent.
  private record Written(int base, String markdown, String welsh, String reason) {
    Written {
      markdown = plain(markdown);
      welsh = plain(welsh);
    }

    private static String plain(String text) {
      String stripped = text.replace("\r\n", "\n").strip();
      return stripped.isEmpty() ? "" : stripped + "\n";
    }
  }

  @GetMapping("/staff/elections/{election}/guide")
  String guide(Opened opened, Model model) {
    Written written =
        guides
            .find(opened.version().election(), clock.instant())
            .map(guide -> new Written(guide.number(), guide.markdown(), guide.welsh(), ""))
            .orElseGet(() -> new Written(0, "", "", ""));
    return show(opened, written, Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/guide")
  @Done("done-staff.election.guide")
  String save(
      Opened opened, SignedIn official, @RequestParam Map<String, String> sent, Model model) {
    Fields form = new Fields(sent, catalogue.in(Language.ENGLISH));
    Written written =
        new Written(
            form.whole("base", 0, 999_999, "field-staff.name.version"),
            form.written("markdown"),
            form.written("welsh"),
            form.written("reason"));
    if (form.written("action").equals("preview")) {
      return show(opened, written, Map.of(), model);
    }
    String why = form.text("reason", "field-staff.name.reason");
    check(opened, written, form);
    if (form.faults().isEmpty()) {
      try {
        guides.save(
            opened.version().election(),
            written.base(),
            written.markdown(),
            written.welsh(),
            official.actor(),
            why);
        return "redirect:" + (opened.isPublic() ? opened.publicPath() + "/guide" : opened.path());
      } catch (StaleDraftException e) {
        form.fault("markdown", e.reason());
      }
    }
    return show(opened, written, form.faults(), model);
  }

  private void check(Opened opened, Written written, Fields form) {
    if (written.markdown().isBlank() || written.markdown().length() > Guide.LONGEST) {
      form.fault("markdown", Message.of("field-staff.fault.guide", "longest", Guide.LONGEST));
    }
    if (written.welsh().length() > Guide.LONGEST) {
      form.fault("welsh", Message.of("field-staff.fault.guide", "longest", Guide.LONGEST));
    }
    boolean behind =
        guides
            .find(opened.version().election(), clock.instant())
            .filter(before -> before.leavesWelshBehind(written.markdown(), written.welsh()))
            .isPresent();
    if (behind && !form.isTicked("alike")) {
      form.fault("welsh", Message.of("field-staff.fault.guide-behind"));
    }
  }

  private String show(Opened opened, Written written, Map<String, String> faults, Model model) {
    model.addAttribute("english", catalogue.in(Language.ENGLISH));
    model.addAttribute("opened", opened);
    model.addAttribute("base", written.base());
    model.addAttribute("markdown", written.markdown());
    model.addAttribute("html", Guide.html(written.markdown()));
    model.addAttribute("welsh", written.welsh());
    model.addAttribute("welshHtml", Guide.html(written.welsh()));
    model.addAttribute("reason", written.reason());
    model.addAttribute("faults", faults);
    return "election/staff/guide";
  }
}
