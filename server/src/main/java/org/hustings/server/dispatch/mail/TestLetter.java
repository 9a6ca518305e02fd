package org.hustings.server.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailLine;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.Sender;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The e-mail with the ballot as a test: the organisation's words, by the way that ballots go, with a
/// code that is none. It is sent while its sender waits, who so learns what the mail server says.
@Component
public class TestLetter {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 12;

  private final MailServer server;
  private final BounceAddress bounces;
  private final SiteAddress site;
  private final Wordings wordings;
  private final Catalogue catalogue;
  private final Rehearsal rehearsal;
  private final Clock clock;
  private final String from;

  TestLetter(
      MailServer server,
      BounceAddress bounces,
      SiteAddress site,
      Wordings wordings,
      Catalogue catalogue,
      Rehearsal rehearsal,
      Clock clock,
      @Value(Sender.SETTING) String from) {
    this.server = server;
    this.bounces = bounces;
    this.site = site;
    this.wordings = wordings;
    this.catalogue = catalogue;
    this.rehearsal = rehearsal;
    this.clock = clock;
    this.from = from;
  }

  /// Sends it; empty if it is with the mail server, else what that said.
  public Optional<String> send(ElectionDefinition election, String name, EmailAddress to) {
    try (MailLine line = server.open()) {
      MailMaking making =
          new MailMaking(
              server,
              bounces,
              new InternetAddress(EmailAddress.kept(from)),
              site,
              new Values(election, site),
              wordings,
              catalogue.in(Language.ENGLISH),
              rehearsal);
      line.send(making.makeTest(mail(election, name, to), to, clock.instant()), to);
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(Handover.said(e));
    }
  }

  private static Outgoing mail(ElectionDefinition election, String name, EmailAddress to) {
    byte[] token = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(token);
    List<String> contests =
        election.contests().stream().map(ContestDefinition::id).map(one -> one.slug()).toList();
    return new Outgoing(
        0,
        MailKind.BALLOT,
        HexFormat.of().formatHex(token),
        to.toString(),
        name,
        null,
        contests,
        SecurityCode.NO_REAL_CODE,
        null,
        null,
        0,
        false);
  }
}
