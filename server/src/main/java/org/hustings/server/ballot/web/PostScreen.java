package org.hustings.server.ballot.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.ballot.StillPossible;
import org.hustings.server.ballot.post.Scanned;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.ballot.post.UnnumberedPapers;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.FileForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where returned papers are scanned in: one box that takes a barcode scanner's lines, or a file.
@Controller
@AllowedTo(Readers.class)
class PostScreen {
  private final Scanning scanning;
  private final UnnumberedPapers unnumbered;
  private final Box box;
  private final Clock clock;
  private final StillPossible possible;

  PostScreen(
      Scanning scanning,
      UnnumberedPapers unnumbered,
      Box box,
      Clock clock,
      StillPossible possible) {
    this.scanning = scanning;
    this.unnumbered = unnumbered;
    this.box = box;
    this.clock = clock;
    this.possible = possible;
  }

  @Bean
  static FileForm postForms() {
    return FileForm.ofOneFile("/staff/elections/*/post");
  }

  @GetMapping("/staff/elections/{election}/post")
  String show(ElectionDefinition election, Model model) {
    return show(election, List.of(), model);
  }

  @PostMapping("/staff/elections/{election}/post")
  @AllowedTo(Officials.class)
  String scan(
      ElectionDefinition election,
      SignedIn clerk,
      @RequestParam(defaultValue = "") String papers,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(name = "in-time", defaultValue = "false") boolean cameInTime,
      Model model)
      throws IOException {
    String lines =
        file == null || file.isEmpty()
            ? papers
            : papers + "\n" + new String(file.getBytes(), StandardCharsets.UTF_8);
    List<Scanned> scanned =
        scanning.scan(election.id(), lines.lines().toList(), cameInTime, clerk.actor());
    return show(election, scanned, model);
  }

  private String show(ElectionDefinition election, List<Scanned> scanned, Model model) {
    Hours.State state = box.hours(election.id()).orElseThrow().at(clock.instant());
    model.addAttribute("election", election);
    model.addAttribute("refusal", possible.takingPapers(election.id()).orElse(null));
    model.addAttribute("closed", state == Hours.State.CLOSED || state == Hours.State.IN_GRACE);
    model.addAttribute("scanned", scanned);
    model.addAttribute("numbers", scanning.numbers(election.id()));
    model.addAttribute("unnumbered", unnumbered.number(election.id()));
    return "ballot/post";
  }
}
