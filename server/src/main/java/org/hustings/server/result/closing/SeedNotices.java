package org.hustings.server.result.closing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Notice;
import org.hustings.server.election.NoticeSource;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The public reads from where lots will come, before anybody can know it, and what it came to.
@Component
class SeedNotices implements NoticeSource {
  private final LotSeeds seeds;

  SeedNotices(LotSeeds seeds) {
    this.seeds = seeds;
  }

  @Override
  public List<Notice> of(ElectionDefinition election, Instant until, Words words) {
    return seeds.find(election.id()).stream()
        .flatMap(seed -> of(seed, election.zone(), words).stream())
        .filter(notice -> !notice.at().isAfter(until))
        .toList();
  }

  private static List<Notice> of(LotSeed seed, ZoneId zone, Words words) {
    List<Notice> notices = new ArrayList<>();
    String known = words.moment(seed.knownAt(), zone);
    notices.add(
        new Notice(
            "seed",
            seed.announcedAt(),
            words.say("result.seed.announced"),
            List.of(
                words.say("result.seed.source", "source", seed.source(), "known", known),
                words.say("result.seed.derivation")),
            ""));
    String value = seed.value();
    Instant entered = seed.enteredAt();
    if (value != null && entered != null) {
      notices.add(
          new Notice(
              "seed-value",
              entered,
              words.say("result.seed.entered"),
              List.of(
                  words.say("result.seed.value", "source", seed.source(), "value", value),
                  words.say("result.seed.derivation")),
              ""));
    }
    return notices;
  }
}
