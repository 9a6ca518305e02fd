package org.hustings.server.dispatch.mail;

import java.util.List;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.organisation.member.Format;
import org.jspecify.annotations.Nullable;

/// A mail on its way to the mail server.
///
/// @param mail its number
/// @param token in its Message-ID and in the address for bounces, fixed before it is first sent
/// @param language the tag of the one that the elector wishes; null if not known
/// @param contests the slugs of those in which the elector may vote
/// @param code null for a reminder
/// @param link in a reminder, by which one press sends another ballot; null in a ballot
/// @param format in which the elector wants it; null for the usual one
/// @param tries how often the mail server has put it off
/// @param replaces whether its ballot takes the place of an earlier one
record Outgoing(
    long mail,
    MailKind kind,
    String token,
    String recipient,
    String name,
    @Nullable String language,
    List<String> contests,
    @Nullable SecurityCode code,
    @Nullable String link,
    @Nullable Format format,
    int tries,
    boolean replaces) {
  Outgoing {
    contests = List.copyOf(contests);
  }
}
