package org.hustings.server.dispatch.web;

import java.nio.charset.StandardCharsets;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.post.PrintFile;
import org.hustings.server.dispatch.post.PrintFiles;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.UnansweredException;
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

/// The files for the printer, and the list that goes with them.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch")
@AllowedTo(Officials.class)
class PrintFilePages {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final PrintFiles files;

  PrintFilePages(PrintFiles files) {
    this.files = files;
  }

  @GetMapping("/files/{name:.+\\.pdf}")
  ResponseEntity<byte[]> fetch(Opened opened, @PathVariable String name, SignedIn official) {
    PrintFile file = find(opened, name);
    byte[] content =
        files
            .fetch(opened.election().id(), file, official.actor())
            .orElseThrow(() ->
                UnansweredException.nothing(
                    "This file has been wiped here.", "The printer has it, as staff have said."));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .body(content);
  }

  @PostMapping("/files/{name:.+\\.pdf}/handed-over")
  String handOver(Opened opened, @PathVariable String name, SignedIn official) {
    files.handOver(opened.election().id(), find(opened, name), official.actor());
    return "redirect:" + opened.desk() + "#post";
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
                "There is no file \"" + name + "\".", "See those at " + opened.desk() + "."));
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
