package org.hustings.server.account.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.hustings.server.account.Official;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.account.appointment.Appointments;
import org.hustings.server.account.appointment.Invitation;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Message;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who runs the elections, by whom they were named, and since when they count as one of two; also
/// the notice that the operator has named somebody.
@Controller
@AllowedTo(Everybody.class)
public class OfficialsPage {
  private final TwoPeople twoPeople;
  private final Appointments appointments;
  private final People people;
  private final Clock clock;
  private final ZoneId zone;

  OfficialsPage(
      TwoPeople twoPeople,
      Appointments appointments,
      People people,
      Clock clock,
      @Value("${hustings.zone:Europe/London}") ZoneId zone) {
    this.twoPeople = twoPeople;
    this.appointments = appointments;
    this.people = people;
    this.clock = clock;
    this.zone = zone;
  }

  /// An official as the page shows them.
  public record Line(String name, Message role, Message named, Message counts) {}

  @GetMapping("/officials")
  String officials(Model model) {
    model.addAttribute("officials", twoPeople.officials().stream().map(this::line).toList());
    model.addAttribute("invited", invited());
    model.addAttribute("two", !twoPeople.pairs().isEmpty());
    return "account/officials";
  }

  private Line line(Official official) {
    String name = people.find(official.person()).map(Registered::name).orElse("–");
    return new Line(name, OfficialWords.role(official.role()), named(official), counts(official));
  }

  private Message named(Official official) {
    String key =
        official.isByOperator()
            ? "account.officials.by-operator"
            : official.confirmedBy() == null
                ? "account.officials.by-one"
                : "account.officials.by-two";
    return Message.of(key, "day", official.since().atZone(zone).toLocalDate());
  }

  private Message counts(Official official) {
    return official.countsFrom().isAfter(clock.instant())
        ? Message.of("account.officials.counts-from", "when", official.countsFrom().atZone(zone))
        : Message.of("account.officials.counts");
  }

  /// Whom the operator has named and who has not taken the role: a notice to everybody.
  private List<Message> invited() {
    return appointments.open().stream()
        .filter(Invitation::isOperators)
        .map(one ->
            Message.of(
                "account.officials.invited",
                "role",
                OfficialWords.role(one.role()),
                "day",
                one.opened().atZone(zone).toLocalDate()))
        .toList();
  }
}
