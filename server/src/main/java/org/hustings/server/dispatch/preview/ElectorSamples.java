package org.hustings.server.dispatch.preview;

import static org.hustings.server.dispatch.preview.LetterSamples.sample;

import java.util.List;
import org.hustings.server.dispatch.preview.LetterSample.To;
import org.hustings.words.Message;

/// The letters to electors about their ballots.
final class ElectorSamples {
  private ElectorSamples() {}

  static List<LetterSample> of(Object... all) {
    return List.of(
        sample(
            To.ELECTORS,
            "preview-staff.letter.help-desk",
            "helpdesk.letter.subject",
            "helpdesk.letter.text",
            all,
            "what",
            Message.of("helpdesk.letter.passed")),
        sample(
            To.ELECTORS,
            "preview-staff.letter.link",
            "reissue.letter.link.subject",
            "reissue.letter.link.text",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.told",
            "reissue.letter.told.subject",
            "reissue.letter.told.text",
            all,
            "how",
            Message.of("reissue.letter.told.by-email"),
            "earlier",
            Message.of("reissue.letter.told.earlier-lives")),
        sample(
            To.ELECTORS,
            "preview-staff.letter.killed",
            "reissue.letter.killed.subject",
            "reissue.letter.killed.text",
            all,
            "why",
            Message.of("reissue.death.lost")),
        sample(
            To.ELECTORS,
            "preview-staff.letter.vote-in",
            "ballot.letter.in.subject",
            "ballot.letter.in.online",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.vote-in-by-post",
            "ballot.letter.in.subject",
            "ballot.letter.in.by-post",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.void",
            "void.letter.subject",
            "void.letter.text",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.void-contest",
            "void.letter.contest.subject",
            "void.letter.contest.text",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.set-aside",
            "reissue.letter.set-aside.subject",
            "reissue.letter.set-aside.text",
            all,
            "why",
            Message.of("reissue.death.lost")),
        sample(
            To.ELECTORS,
            "preview-staff.letter.other-staff",
            "reissue.letter.other.subject",
            "reissue.letter.other.by-staff",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.other-elector",
            "reissue.letter.other.subject",
            "reissue.letter.other.by-elector",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.other-new",
            "reissue.letter.other.subject",
            "reissue.letter.other.new",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.readdress-old",
            "readdress.letter.subject",
            "readdress.letter.old",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.readdress-new",
            "readdress.letter.subject",
            "readdress.letter.new",
            all),
        sample(
            To.ELECTORS,
            "preview-staff.letter.late-change",
            "organisation.letter.changed.subject",
            "organisation.letter.changed.text",
            all,
            "what",
            "email"),
        sample(
            To.ELECTORS,
            "preview-staff.letter.earlier",
            "reissue.letter.earlier.subject",
            "reissue.letter.earlier.text",
            all));
  }
}
