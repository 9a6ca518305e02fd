package org.hustings.server.dispatch.mail;

import org.hustings.server.dispatch.wording.WordingKind;

/// What a mail about a ballot is.
enum MailKind {
  BALLOT(WordingKind.EMAIL),
  REMINDER(WordingKind.REMINDER);

  private final WordingKind wording;

  MailKind(WordingKind wording) {
    this.wording = wording;
  }

  WordingKind wording() {
    return wording;
  }
}
