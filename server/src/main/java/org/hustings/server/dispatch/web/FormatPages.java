package org.hustings.server.dispatch.web;

import java.time.Duration;
import org.hustings.server.dispatch.brought.BroughtFile;
import org.hustings.server.dispatch.brought.BroughtFiles;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What there is in other formats, for everybody: who asked for one is known to nobody who reads it.
@Controller
@RequestMapping("/elections/{election}/dispatch/formats")
@AllowedTo(Everybody.class)
class FormatPages {
  private final BroughtFiles files;
  private final BallotPapers papers;

  FormatPages(BroughtFiles files, BallotPapers papers) {
    this.files = files;
    this.papers = papers;
  }

  @GetMapping
  String formats(Opened opened, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("files", files.of(opened.election().id()));
    model.addAttribute("papers", papers.papers(opened.election().id()));
    return "dispatch/other-formats";
  }

  @GetMapping("/{id:[0-9]{1,18}}/{name}")
  ResponseEntity<byte[]> file(Opened opened, @PathVariable long id, @PathVariable String name) {
    BroughtFile file =
        files
            .find(opened.election().id(), id)
            .filter(one -> one.name().equals(name))
            .orElseThrow(FormatPages::none);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type().mediaType()))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .body(files.content(file).orElseThrow(FormatPages::none));
  }

  private static UnansweredException none() {
    return UnansweredException.nothing(
        Message.of("format.file.none"), Message.of("format.file.then"));
  }
}
