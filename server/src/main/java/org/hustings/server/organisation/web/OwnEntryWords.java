package org.hustings.server.organisation.web;

import org.hustings.server.organisation.member.FieldType;
import org.hustings.server.organisation.member.MemberField;
import org.hustings.words.Words;

/// What members read of the fields that they correct for themselves.
public final class OwnEntryWords {
  private OwnEntryWords() {}

  /// What a field is called.
  public static String label(MemberField field, Words words) {
    return words.say(
        switch (field) {
          case EMAIL -> "organisation.entry.email";
          case POSTAL_ADDRESS -> "organisation.entry.postal-address";
          case TELEPHONE -> "organisation.entry.telephone";
          case PREFERRED_LANGUAGE -> "organisation.entry.preferred-language";
          case FORMAT_WANTED -> "organisation.entry.format-wanted";
          case TELEPHONE_HELP -> "organisation.entry.telephone-help";
          case NAME, BORN_ON, JOINED_ON, PAID_UP_TO, STATUS, UNIT, SECTIONS ->
              throw new IllegalArgumentException(field + " is none that members correct");
        });
  }

  /// What to know before one fills it in; empty for nothing.
  public static String hint(MemberField field, Words words) {
    return switch (field) {
      case EMAIL -> words.say("organisation.entry.email-hint");
      case FORMAT_WANTED -> words.say("organisation.entry.format-hint");
      case TELEPHONE_HELP -> words.say("organisation.entry.telephone-help-hint");
      default -> "";
    };
  }

  /// One of the values that a field can have.
  public static String option(FieldType.Option option, Words words) {
    return switch (option.key()) {
      case "en" -> words.say("organisation.entry.english");
      case "cy" -> words.say("organisation.entry.welsh");
      case "print-16" -> words.say("organisation.entry.print-16");
      case "print-18" -> words.say("organisation.entry.print-18");
      case "print-24" -> words.say("organisation.entry.print-24");
      case "plain-text-mail" -> words.say("organisation.entry.plain-text-mail");
      case "audio" -> words.say("organisation.entry.audio");
      case "easy-read" -> words.say("organisation.entry.easy-read");
      case "braille-ready" -> words.say("organisation.entry.braille-ready");
      case "yes" -> words.say("organisation.entry.telephone-help-wanted");
      case "no" -> words.say("organisation.entry.telephone-help-refused");
      default -> option.words();
    };
  }

  /// By what name a browser knows it of whoever fills it in.
  public static String autocomplete(MemberField field) {
    return switch (field) {
      case EMAIL -> "email";
      case POSTAL_ADDRESS -> "street-address";
      case PREFERRED_LANGUAGE -> "language";
      case TELEPHONE -> "tel";
      default -> "off";
    };
  }
}
