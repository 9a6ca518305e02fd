package org.hustings.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Presentation;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.election.Drafts;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An invented union in the middle of its ballot: forty candidates to be ranked, ten for four
/// crosses, and three for one. Voters come with a pack each; how packs are made is not theirs.
final class Quayside {
  static final ElectionId ELECTION = new ElectionId("quayside-2020");
  static final List<String> EXECUTIVE =
      List.of(
          "Abel Fairlie",
          "Ada Thornbury",
          "Amrit Sandhu-Pell",
          "Anwen Pryce",
          "Bashir Khalili",
          "Beatrix Lowmoor",
          "Caspian Dray",
          "Cerys Maddock",
          "Chidi Okonjo",
          "Clementine Ashdown",
          "Dara Finnegan",
          "Dougal Strachan",
          "Effie Marchbanks",
          "Emeka Nwosu-Hart",
          "Esme Tarrant",
          "Farida Rahmani",
          "Fergus Inchcape",
          "Gwilym Tudor-Rees",
          "Hana Kobayashi",
          "Hester Quill",
          "Idris Vaughan",
          "Imogen Saltmarsh",
          "Ishaan Mehrotra",
          "Jocasta Wren",
          "Kofi Asante-Bell",
          "Leocadia Featherstonehaugh-Montgomery",
          "Linus Ferryman",
          "Mairi Galbraith",
          "Nadia Petrosyan",
          "Olwen Harries",
          "Percy Underhill",
          "Quentin Blakelock",
          "Roisin Delahunty",
          "Sunniva Lund",
          "Tobias Wetherby",
          "Ursula Kittredge",
          "Vikram Deol",
          "Winifred Oakshott",
          "Yusuf Demir",
          "Zora Lightfoot");

  private static final Actor ACTOR = new Actor("test:quayside");

  private final Site site;
  private final AtomicInteger electors = new AtomicInteger();

  private Quayside(Site site) {
    this.site = site;
  }

  /// The union with its papers settled and its key lodged.
  static Quayside foundedAt(Site site) {
    Drafts drafts = site.part(Drafts.class);
    drafts.save(ELECTION, 0, definition(), ACTOR, "founded");
    drafts.publish(ELECTION, 1, ACTOR, "founded");
    Quayside quayside = new Quayside(site);
    EXECUTIVE.forEach(name -> quayside.candidate("executive", name));
    EXECUTIVE.subList(0, 10).forEach(name -> quayside.candidate("delegates", name));
    EXECUTIVE.subList(10, 13).forEach(name -> quayside.candidate("treasurer", name));
    site.part(BallotPapers.class).settle(ELECTION, null, ACTOR);
    site.part(ElectionKeys.class).lodge(KeyCeremony.hold(ELECTION, 2, 3).key(), ACTOR);
    return quayside;
  }

  private void candidate(String contest, String name) {
    CandidacyId id =
        site.part(Standing.class)
            .putForward(
                new ContestId(ELECTION, contest),
                Profile.of(PersonName.of(name)),
                null,
                new Recording(ACTOR, "the candidate", site.part(Clock.class).instant()));
    String statement =
        """
        I have worked on the quay for **%d years**. With your vote I will:

        - open the books to every member;
        - bring the night shift back to three crews.

        Ask me anything at the hustings in the Customs House.
        """
            .formatted(3 + name.length());
    site.part(Presentation.class).write(id, new Statement(statement), ACTOR);
  }

  /// Gives a new elector a pack with these contests, and tells its code as it is written.
  String packFor(String... contests) {
    SecurityCode code = SecurityCode.draw();
    site.part(JdbcClient.class)
        .sql(
            """
            INSERT INTO dispatch.pack
              (election, elector, channel, entitlements, code_hash, order_seed, made_at)
            VALUES (:election, :elector, 'ONLINE', :entitlements, :hash, 7, :now)
            """)
        .param("election", ELECTION.slug())
        .param("elector", electors.incrementAndGet())
        .param("entitlements", contests)
        .param("hash", code.hash())
        .param("now", site.part(Clock.class).instant().atOffset(ZoneOffset.UTC))
        .update();
    return code.written();
  }

  /// How many votes are in the box.
  long votesIn() {
    return site.part(JdbcClient.class)
        .sql("SELECT count(*) FROM ballot.envelope WHERE election = ? AND status = 'VOTE'")
        .param(ELECTION.slug())
        .query(Long.class)
        .single();
  }

  /// Waits until the ballot with this tracker is in the public list, for ten seconds at most.
  void isListed(String tracker) {
    String plain = tracker.replace("-", "");
    JdbcClient database = site.part(JdbcClient.class);
    for (int tries = 0; tries < 100; tries++) {
      long waiting =
          database
              .sql("SELECT count(*) FROM ballot.unlisted WHERE tracker = ?")
              .param(plain)
              .query(Long.class)
              .single();
      if (waiting == 0) {
        return;
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("The ballot " + tracker + " does not come into the list");
  }

  private static String definition() {
    try (InputStream file = Quayside.class.getResourceAsStream("/quayside-2020.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
