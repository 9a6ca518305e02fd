package org.hustings.server.ballot.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.KeyTextException;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.ballot.TwoPersonActs;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.FileForm;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where the returning officer lodges the public key that the ceremony made. A second person
/// compares the fingerprint and confirms.
@Controller
@AllowedTo(Readers.class)
class KeyScreen {
  private final ElectionKeys keys;
  private final TwoPersonActs acts;
  private final Words english;

  KeyScreen(ElectionKeys keys, TwoPersonActs acts, Catalogue catalogue) {
    this.keys = keys;
    this.acts = acts;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @Bean
  static FileForm keyForms() {
    return FileForm.ofOneFile("/staff/elections/*/key");
  }

  @GetMapping("/staff/elections/{election}/key")
  String show(ElectionDefinition election, Model model) {
    return show(election, Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/key")
  @AllowedTo(Officials.class)
  String propose(
      ElectionDefinition election,
      SignedIn official,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletResponse response,
      Model model)
      throws IOException {
    String given =
        file == null || file.isEmpty() ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
    try {
      ElectionKey key = ElectionKey.parse(given);
      if (!key.election().equals(election.id())) {
        String words =
            english.say(
                "ballot-staff.key.other",
                "key",
                key.election().slug(),
                "election",
                election.id().slug());
        return refused(election, words, response, model);
      }
      String reason = english.say("ballot-staff.key.reason");
      return "redirect:/staff/approvals/" + acts.lodge(key, reason, official);
    } catch (KeyTextException e) {
      return refused(election, e.words(), response, model);
    } catch (ApprovalRefusedException e) {
      return refused(election, String.valueOf(e.getMessage()), response, model);
    }
  }

  private String refused(
      ElectionDefinition election, String words, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(election, Map.of("text", words), model);
  }

  /// What was sent is not shown again: it may be a trustee's share, brought here by mistake.
  private String show(ElectionDefinition election, Map<String, String> faults, Model model) {
    model.addAttribute("election", election);
    Optional<ElectionKey> key = keys.find(election.id());
    model.addAttribute("key", key);
    model.addAttribute("foreign", keys.foreign(election.id()));
    model.addAttribute(
        "lost", key.isPresent() ? "" : keys.lodgedFingerprint(election.id()).orElse(""));
    model.addAttribute("faults", faults);
    return "ballot/key";
  }
}
