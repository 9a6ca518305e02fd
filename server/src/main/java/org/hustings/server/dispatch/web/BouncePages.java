package org.hustings.server.dispatch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.mail.Bounce;
import org.hustings.server.dispatch.mail.Bounces;
import org.hustings.server.dispatch.mail.OtherMail;
import org.hustings.server.dispatch.reissue.Asker;
import org.hustings.server.dispatch.reissue.Reissues;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.roll.Roll;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mail that came back: dealt with by a ballot by post, or let be.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch/bounces")
@AllowedTo(Readers.class)
class BouncePages {
  private static final int MOST = 200;

  private final Bounces bounces;
  private final Reissues reissues;
  private final Roll roll;
  private final OtherMail others;
  private final Catalogue catalogue;

  BouncePages(
      Bounces bounces, Reissues reissues, Roll roll, OtherMail others, Catalogue catalogue) {
    this.bounces = bounces;
    this.reissues = reissues;
    this.roll = roll;
    this.others = others;
    this.catalogue = catalogue;
  }

  @GetMapping
  String list(Opened opened, Model model) {
    return show(opened, List.of(), model);
  }

  /// Sends those that are ticked their ballot by post, or only takes them off the list.
  @PostMapping
  @Done("done-staff.dispatch.bounces")
  @AllowedTo(Officials.class)
  String settle(
      Opened opened,
      SignedIn official,
      @RequestParam(name = "bounce", defaultValue = "") List<Long> sent,
      @RequestParam(defaultValue = "post") String action,
      Model model) {
    // one that is empty is sent by no page of ours
    List<Long> ticked = sent.stream().filter(Objects::nonNull).toList();
    List<String> refusals = new ArrayList<>();
    if (ticked.isEmpty()) {
      refusals.add(EnglishSite.say(Message.of("sending-staff.bounce.tick")));
    }
    for (long id : ticked) {
      bounces
          .find(opened.election().id(), id)
          .flatMap(bounce -> settle(opened, bounce, action, official))
          .ifPresent(refusals::add);
    }
    return refusals.isEmpty()
        ? "redirect:" + opened.desk() + "/bounces"
        : show(opened, refusals, model);
  }

  private Optional<String> settle(Opened opened, Bounce bounce, String action, SignedIn official) {
    boolean byPost = action.equals("post");
    Optional<String> refusal =
        byPost
            ? roll.find(opened.election().id(), bounce.elector())
                .flatMap(elector ->
                    reissues.reissue(
                        opened.election(),
                        new Reissues.Request(
                            elector,
                            Channel.POST,
                            EnglishSite.say(
                                Message.of(
                                    "sending-staff.bounce.reason", "status", bounce.status())),
                            Asker.BOUNCE),
                        official.actor()))
                .map(refused -> catalogue.in(Language.ENGLISH).say(refused))
            : Optional.empty();
    if (refusal.isEmpty()) {
      bounces.settle(
          opened.election().id(),
          bounce,
          byPost
              ? EnglishSite.say(Message.of("sending-staff.bounce.by-post"))
              : EnglishSite.say(Message.of("sending-staff.bounce.let-be")),
          official.actor());
    }
    return refusal.map(words ->
        EnglishSite.say(
            Message.of(
                "sending-staff.bounce.refused",
                "number",
                bounce.elector().toString(),
                "reason",
                words)));
  }

  private String show(Opened opened, List<String> refusals, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("bounces", bounces.open(opened.election().id(), MOST));
    model.addAttribute("number", bounces.number(opened.election().id()));
    model.addAttribute("refusals", refusals);
    model.addAttribute("others", others.latest(MOST));
    model.addAttribute("otherNumber", others.number());
    model.addAttribute("english", catalogue.in(Language.ENGLISH));
    return "dispatch/bounces";
  }
}
