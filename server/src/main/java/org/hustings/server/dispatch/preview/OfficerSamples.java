package org.hustings.server.dispatch.preview;

import static org.hustings.server.dispatch.preview.LetterSamples.sample;

import java.util.List;
import org.hustings.server.dispatch.preview.LetterSample.To;
import org.hustings.words.Message;

/// The letters to officers of bodies, and to members who may nominate.
final class OfficerSamples {
  private OfficerSamples() {}

  static List<LetterSample> of(Object... all) {
    return List.of(
        sample(
            To.OFFICERS,
            "preview-staff.letter.open-members",
            "nomination.letter.open.subject",
            "nomination.letter.open.to-member",
            all,
            "contests",
            List.of("…"),
            "until",
            Message.of("nomination.letter.open.no-end")),
        sample(
            To.OFFICERS,
            "preview-staff.letter.open",
            "nomination.letter.open.subject",
            "nomination.letter.open.text",
            all,
            "until",
            Message.of("nomination.letter.open.no-end")),
        sample(
            To.OFFICERS,
            "preview-staff.letter.timetable",
            "election.letter.subject",
            "election.letter.text",
            all),
        sample(
            To.OFFICERS,
            "preview-staff.letter.disputed",
            "dispute.letter.made.subject",
            "dispute.letter.made.text",
            all,
            "officer",
            "…"),
        sample(
            To.OFFICERS,
            "preview-staff.letter.stands",
            "dispute.letter.stands.subject",
            "dispute.letter.stands.text",
            all),
        sample(
            To.OFFICERS,
            "preview-staff.letter.recorded",
            "nomination.letter.recorded.subject",
            "nomination.letter.recorded.text",
            all));
  }
}
