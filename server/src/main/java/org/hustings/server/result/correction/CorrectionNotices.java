package org.hustings.server.result.correction;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Notice;
import org.hustings.server.election.NoticeSource;
import org.hustings.server.result.Correction;
import org.hustings.server.result.CorrectionRows;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The notices that a result does not hold, and that votes are counted again.
@Component
class CorrectionNotices implements NoticeSource {
  private final CorrectionRows rows;

  CorrectionNotices(CorrectionRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Notice> of(ElectionDefinition election, Instant until, Words words) {
    return rows.of(election.id(), until).stream()
        .map(one -> notice(one, election.zone(), words))
        .toList();
  }

  private static Notice notice(Correction correction, ZoneId zone, Words words) {
    List<String> sentences = new ArrayList<>();
    Instant declared = correction.declaredAt();
    if (declared != null) {
      sentences.add(words.say("correction.notice.declared", "declared", declared.atZone(zone)));
    }
    sentences.add(words.say(CorrectionWords.consequence(correction.kind())));
    return new Notice(
        "correction-" + correction.number(),
        correction.at(),
        words.say(CorrectionWords.heading(correction)),
        sentences,
        correction.reason());
  }
}
