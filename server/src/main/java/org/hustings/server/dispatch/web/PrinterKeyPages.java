package org.hustings.server.dispatch.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.dispatch.post.PrinterKey;
import org.hustings.server.dispatch.post.PrinterKeyAct;
import org.hustings.server.dispatch.post.PrinterKeys;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// To whose key the files for the printer are encrypted, and another.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch/printer-key")
@AllowedTo(Officials.class)
class PrinterKeyPages {
  private final PrinterKeys keys;
  private final Approvals approvals;
  private final Catalogue catalogue;

  PrinterKeyPages(PrinterKeys keys, Approvals approvals, Catalogue catalogue) {
    this.keys = keys;
    this.approvals = approvals;
    this.catalogue = catalogue;
  }

  @GetMapping
  ModelAndView show(Opened opened) {
    return page(opened, "", "", "");
  }

  @PostMapping
  ModelAndView propose(
      Opened opened,
      SignedIn official,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String reason)
      throws IOException {
    String given =
        file == null || file.isEmpty() ? key : new String(file.getBytes(), StandardCharsets.UTF_8);
    try {
      ElectionId election = opened.election().id();
      Map<String, String> details = PrinterKeyAct.details(election, PrinterKey.read(given));
      return new ModelAndView(
          "redirect:/staff/approvals/"
              + approvals.propose(
                  PrinterKeyAct.KIND, "election:" + election, details, reason, official));
    } catch (RefusedException e) {
      // a private key that came by mistake is not shown again
      return refused(page(opened, "", reason, english().say(e.reason())));
    } catch (ApprovalRefusedException e) {
      return refused(page(opened, key, reason, String.valueOf(e.getMessage())));
    }
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Opened opened, String key, String reason, String fault) {
    ModelAndView page = new ModelAndView("dispatch/printer-key");
    page.addObject("opened", opened);
    page.addObject("inUse", keys.find(opened.election().id()).orElse(null));
    page.addObject("key", key);
    page.addObject("reason", reason);
    page.addObject("fault", fault);
    page.addObject("english", english());
    return page;
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }
}
