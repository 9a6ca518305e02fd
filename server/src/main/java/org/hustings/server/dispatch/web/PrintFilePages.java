package org.hustings.server.dispatch.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.post.PrintFile;
import org.hustings.server.dispatch.post.PrintFiles;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The files for the printer, and the list that goes with them.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch")
@AllowedTo(Officials.class)
class PrintFilePages {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final MediaType ENCRYPTED = new MediaType("application", "pgp-encrypted");
  private static final int LONGEST_REASON = 300;

  private final PrintFiles files;

  PrintFilePages(PrintFiles files) {
    this.files = files;
  }

  /// By a form, not a link: programs that open links to look at them would use it up.
  @PostMapping("/files/{name:.+\\.pgp}/fetch")
  ResponseEntity<byte[]> fetch(Opened opened, @PathVariable String name, SignedIn official) {
    return answered(() ->
        ResponseEntity.ok()
            .contentType(ENCRYPTED)
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
            .body(files.fetch(opened.election().id(), find(opened, name), official.actor())));
  }

  @PostMapping("/files/{name:.+\\.pgp}/handed-over")
  @Done("done-staff.dispatch.handed-over")
  String handOver(Opened opened, @PathVariable String name, SignedIn official) {
    return answered(() -> {
      files.handOver(opened.election().id(), find(opened, name), official.actor());
      return "redirect:" + opened.desk() + "#post";
    });
  }

  @PostMapping("/files/{name:.+\\.pgp}/anew")
  @Done("done-staff.dispatch.made-anew")
  String makeAnew(
      Opened opened,
      @PathVariable String name,
      SignedIn official,
      @RequestParam(defaultValue = "") String reason) {
    return answered(() -> {
      if (reason.isBlank() || reason.length() > LONGEST_REASON) {
        throw new RefusedException("dispatch-staff.files.say-why");
      }
      files.makeAnew(opened.election().id(), find(opened, name), reason.strip(), official.actor());
      return "redirect:" + opened.desk() + "#post";
    });
  }

  private static <T> T answered(Supplier<T> act) {
    try {
      return act.get();
    } catch (RefusedException e) {
      throw UnansweredException.refused(e.refusal());
    }
  }

  @GetMapping("/manifest.csv")
  ResponseEntity<String> manifest(Opened opened) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, attachment(opened.election().id() + "-manifest.csv"))
        .body(Manifest.of(opened, files.of(opened.election().id())));
  }

  private PrintFile find(Opened opened, String name) {
    return files
        .find(opened.election().id(), name)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing-staff.print-file", "name", name),
                Message.of("nothing-staff.which", "path", opened.desk())));
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
