package org.hustings.server.ballot.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.ballot.Disqualifications;
import org.hustings.server.ballot.Disqualifications.Disqualified;
import org.hustings.server.ballot.MarkedRegister;
import org.hustings.server.ballot.StillPossible;
import org.hustings.server.ballot.TwoPersonActs;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorSearch;
import org.hustings.server.roll.Roll;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The marked register for staff and scrutineers: who has voted, never how; and the proposal to
/// disqualify a vote.
@Controller
@RequestMapping("/staff/elections/{election}/marked-register")
@AllowedTo(Readers.class)
class MarkedRegisterScreen {
  private static final int LINES = 100;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private final Roll roll;
  private final ElectorSearch search;
  private final MarkedRegister register;
  private final Disqualifications disqualifications;
  private final TwoPersonActs acts;
  private final StillPossible possible;

  MarkedRegisterScreen(
      Roll roll,
      ElectorSearch search,
      MarkedRegister register,
      Disqualifications disqualifications,
      TwoPersonActs acts,
      StillPossible possible) {
    this.roll = roll;
    this.search = search;
    this.register = register;
    this.disqualifications = disqualifications;
    this.acts = acts;
    this.possible = possible;
  }

  @GetMapping
  String show(
      ElectionDefinition election,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "") String elector,
      Model model) {
    int from = Math.max(0, after);
    return show(election, from, search.strip(), Map.of("elector", elector), Map.of(), model);
  }

  @PostMapping("/disqualify")
  @AllowedTo(Officials.class)
  String disqualify(
      ElectionDefinition election,
      SignedIn official,
      @RequestParam Map<String, String> fields,
      Model model) {
    String number = fields.getOrDefault("elector", "").strip();
    String reason = fields.getOrDefault("reason", "");
    if (!NUMBER.matcher(number).matches()
        || roll.find(election.id(), new ElectorNumber(Integer.parseInt(number))).isEmpty()) {
      return show(
          election,
          0,
          "",
          fields,
          Map.of("elector", EnglishSite.say(Message.of("box-staff.disqualified.number-on-roll"))),
          model);
    }
    try {
      ElectorNumber elector = new ElectorNumber(Integer.parseInt(number));
      return "redirect:/staff/approvals/"
          + acts.disqualify(election.id(), elector, reason, official);
    } catch (ApprovalRefusedException e) {
      String field = reason.isBlank() ? "reason" : "elector";
      return show(election, 0, "", fields, Map.of(field, String.valueOf(e.getMessage())), model);
    }
  }

  private String show(
      ElectionDefinition election,
      int after,
      String asked,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    ElectorSearch.Result found =
        asked.isEmpty() ? all(election.id(), after) : search.find(election.id(), asked, LINES);
    boolean pages = asked.isEmpty() && found.more();
    model.addAttribute("election", election);
    model.addAttribute("refusal", possible.disqualifying(election.id()).orElse(null));
    model.addAttribute("asked", asked);
    model.addAttribute("found", found);
    model.addAttribute("lines", lines(election.id(), found.electors()));
    model.addAttribute("next", pages ? found.electors().getLast().number().value() : 0);
    model.addAttribute("picked", picked(election.id(), fields.getOrDefault("elector", "")));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "ballot/marked-register";
  }

  private ElectorSearch.Result all(ElectionId election, int after) {
    List<Elector> electors = roll.after(election, new ElectorNumber(after), LINES);
    return new ElectorSearch.Result(true, electors, electors.size() == LINES);
  }

  /// Whose vote is to be disqualified; null while nobody is picked.
  private @Nullable Elector picked(ElectionId election, String number) {
    return NUMBER.matcher(number).matches()
        ? roll.find(election, new ElectorNumber(Integer.parseInt(number))).orElse(null)
        : null;
  }

  private List<RegisterLine> lines(ElectionId election, List<Elector> electors) {
    Map<ElectorNumber, Channel> voted =
        register.of(election, electors.stream().map(Elector::number).toList());
    Map<ElectorNumber, String> disqualified =
        disqualifications.of(election).stream()
            .collect(Collectors.toMap(Disqualified::elector, Disqualified::reason));
    return electors.stream()
        .map(elector ->
            new RegisterLine(
                elector,
                words(voted.get(elector.number())),
                disqualified.getOrDefault(elector.number(), "")))
        .toList();
  }

  private static String words(@Nullable Channel channel) {
    if (channel == null) {
      return "";
    }
    return channel == Channel.ONLINE ? "online" : "by post";
  }
}
