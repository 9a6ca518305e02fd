package org.hustings.server.dispatch.preview;

import static org.hustings.server.dispatch.preview.LetterSamples.sample;

import java.util.List;
import org.hustings.server.dispatch.preview.LetterSample.To;
import org.hustings.words.Message;

/// The letters to candidates and their agents.
final class CandidateSamples {
  private CandidateSamples() {}

  static List<LetterSample> of(Object... all) {
    return List.of(
        sample(
            To.CANDIDATES,
            "preview-staff.letter.nominated",
            "nomination.letter.nominated.subject",
            "nomination.letter.nominated.text",
            all,
            "what",
            new Message("nomination.letter.nominated.subject", List.of(all)),
            "progress",
            Message.of("nomination.letter.progress.towards", "have", 3, "need", 5)),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.enough",
            "nomination.letter.enough.subject",
            "nomination.letter.nominated.text",
            all,
            "what",
            new Message("nomination.letter.enough.subject", List.of(all)),
            "progress",
            Message.of("nomination.letter.progress.enough")),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.accept",
            "nomination.letter.accept.subject",
            "nomination.letter.accept.text",
            all),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.ruled-invalid",
            "ruling.letter.invalid.subject",
            "ruling.letter.invalid.text",
            all,
            "nominator",
            "…",
            "next",
            Message.of("ruling.next.body-closed")),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.reinstated",
            "ruling.letter.reinstated.subject",
            "ruling.letter.reinstated.text",
            all,
            "nominator",
            "…",
            "next",
            Message.of("ruling.next.body-closed")),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.put-forward",
            "candidates.put-forward.subject",
            "candidates.put-forward.text",
            all,
            "what",
            Message.of("candidates.put-forward.now")),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.state",
            "candidacy.letter.state.subject",
            "candidacy.letter.state.text-because",
            all,
            "state",
            Message.of("candidacy.state.suspended")),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.taken-back",
            "candidacy.letter.state.subject",
            "candidacy.letter.state.taken-back",
            all,
            "state",
            Message.of("candidacy.state.suspended")),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.name",
            "candidacy.letter.name.subject",
            "candidacy.letter.name.text",
            all),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.settled",
            "dispatch.settled.subject",
            "dispatch.settled.text",
            all,
            "what",
            Message.of("dispatch.settled.on-the-paper")),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.result",
            "result.letter.subject",
            "result.letter.text",
            all,
            "elected",
            Message.of("result.letter.elected", "names", List.of(LetterSamples.NAME))),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.withdrawn",
            "correction.letter.subject",
            "correction.letter.text",
            all,
            "what",
            Message.of("correction.heading.withdrawn-and-counted"),
            "consequence",
            Message.of("correction.consequence.counted-again")),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.corrected",
            "result.letter.corrected-subject",
            "result.letter.corrected",
            all,
            "elected",
            Message.of("result.letter.elected", "names", List.of(LetterSamples.NAME))),
        sample(
            To.CANDIDATES,
            "preview-staff.letter.agent",
            "account.role-letter.subject",
            "account.role-letter.observer",
            all));
  }
}
