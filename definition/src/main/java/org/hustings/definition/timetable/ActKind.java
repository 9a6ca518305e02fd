package org.hustings.definition.timetable;

import java.util.Arrays;
import java.util.Optional;

/// The acts of a timetable that the rules act upon; any further act is [#OTHER].
public enum ActKind {
  STATEMENTS_CLOSE("statements-close", "Deadline for candidates' statements"),
  NOMINATIONS_OPEN("nominations-open", "Nominations open"),
  NOMINATIONS_CLOSE("nominations-close", "Nominations close"),
  ACCEPTANCES_CLOSE("acceptances-close", "Deadline for candidates to accept nomination"),
  FREEZE_DATE("freeze-date", "Freeze date: join on or before this day to vote"),
  ARREARS_CUT_OFF("arrears-cut-off", "Deadline for clearing arrears"),
  DISPATCH_BEGINS("dispatch-begins", "Dispatch of ballots begins"),
  REISSUE_OPENS("reissue-opens", "Requests for a reissue open"),
  POSTAL_REISSUE_CLOSES("postal-reissue-closes", "Deadline for requests for a reissue by post"),
  EMAIL_REISSUE_CLOSES("email-reissue-closes", "Deadline for requests for a reissue by e-mail"),
  SELF_SERVICE_REISSUE_CLOSES("self-service-reissue-closes", "Self-service reissue by e-mail ends"),
  CLAIMS_CLOSE("claims-close", "Deadline for claims about the roll"),
  BALLOT_CLOSES("ballot-closes", "The ballot closes"),
  DECLARATION("declaration", "Declaration of the result"),
  OBJECTIONS_CLOSE("objections-close", "Deadline for objections and for asking for a recount"),
  OTHER("other", "");

  private final String key;
  private final String words;

  ActKind(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /// As the definition file writes it, such as `nominations-close`.
  public String key() {
    return key;
  }

  /// What the act is called unless the file has words of its own; empty for [#OTHER].
  public String words() {
    return words;
  }

  /// The kind that the file writes so.
  public static Optional<ActKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
