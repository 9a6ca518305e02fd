package org.hustings.server.dispatch.preview;

import static org.hustings.server.dispatch.preview.LetterSamples.sample;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.preview.LetterSample.To;
import org.hustings.words.Message;

/// The letters to officials and trustees.
final class OfficialSamples {
  private OfficialSamples() {}

  static List<LetterSample> of(ElectionDefinition election, Object... all) {
    return List.of(
        sample(
            To.OFFICIALS,
            "preview-staff.letter.trustee",
            "account.role-letter.subject",
            "account.role-letter.trustee",
            all),
        sample(
            To.OFFICIALS,
            "preview-staff.letter.share-test",
            "ceremony.letter.test.subject",
            "ceremony.letter.test.text",
            all),
        sample(
            To.OFFICIALS,
            "preview-staff.letter.share-give",
            "ceremony.letter.give.subject",
            "ceremony.letter.give.text",
            all),
        sample(
            To.OFFICIALS,
            "preview-staff.letter.trustee-reminded",
            "account.task-letter.subject",
            "account.task-letter.text",
            all,
            "task",
            Message.of("ceremony.tasks.key", "election", "…"),
            "until",
            Message.of("ceremony.tasks.until")),
        sample(
            To.OFFICIALS,
            "preview-staff.letter.scrutineer-reminded",
            "account.task-letter.subject",
            "account.task-letter.text",
            all,
            "task",
            Message.of("result.tasks.report", "election", "…"),
            "until",
            Message.of("result.tasks.until-reported")),
        sample(
            To.OFFICIALS,
            "preview-staff.letter.logs",
            "log.letter.subject",
            "log.letter.text",
            all,
            "moment",
            Message.of("log.letter.voting", "election", election.title())));
  }
}
