package org.hustings.server.organisation;

import org.hustings.server.platform.Refusal;
import org.hustings.words.Message;

/// Why a change of the register by hand is refused.
public sealed interface RegisterRefusal extends Refusal {
  /// @param field what is missing, as a sentence names it: "a reason"
  record Missing(String field) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.missing", "field", Message.of(field));
    }
  }

  /// @param field what was to be a day: "the last day"
  record NoDay(String field, String entered) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of(
          "register-staff.refused.no-day", "field", Message.of(field), "entered", entered);
    }
  }

  record EmptyFile() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.empty-file");
    }
  }

  /// @param entered what the file was said to hold
  record NoSuchRegister(String entered) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.no-such-register", "entered", entered);
    }
  }

  record NoKind() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.no-kind");
    }
  }

  record NoEmailAddress(String entered) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register.refused.no-email-address", "entered", entered);
    }
  }

  /// No letter could be sent there by the site's mail server.
  record AddressNotTaken(String entered) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register.refused.address-not-taken", "entered", entered);
    }
  }

  record NoMembershipNumber(String entered) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.no-membership-number", "entered", entered);
    }
  }

  record NoSuchMember(MemberNumber number) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.no-such-member", "member", number.value());
    }
  }

  record OldWorkbook() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.old-workbook");
    }
  }

  record UnreadableWorkbook() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.unreadable-workbook");
    }
  }

  record TooBigWorkbook() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.too-big-workbook");
    }
  }

  record TakenBackAlready() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.taken-back-already");
    }
  }

  /// @param election the title of the election whose register was frozen
  record FrozenSince(String election) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.frozen-since", "election", election);
    }
  }

  record BuiltOn() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.built-on");
    }
  }

  record TooManyLeave() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.too-many-leave");
    }
  }

  record MemberNumberTaken(MemberNumber number) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.member-number-taken", "member", number.value());
    }
  }

  /// @param field what it was to be: "format wanted"
  /// @param choices what it may be, for a sentence
  record NoSuchChoice(String entered, String field, String choices) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of(
          "register.refused.no-such-choice",
          "entered",
          entered,
          "field",
          field,
          "choices",
          choices);
    }
  }

  record NamelessMember() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register.refused.nameless-member");
    }
  }

  record NoSuchUnit(UnitId unit) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.no-such-unit", "unit", unit.slug());
    }
  }

  /// None, or several, are called so.
  record NoOneUnit(String entered) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.no-one-unit", "entered", entered);
    }
  }

  record NamelessUnit() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.nameless-unit");
    }
  }

  record NoSuchKind(KindId kind) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.no-such-kind", "kind", kind.slug());
    }
  }

  record EndsBeforeItBegins() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.ends-before-it-begins");
    }
  }

  /// @param other the unit that has the name
  record NameTaken(String other) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.name-taken", "other", other);
    }
  }

  record PartOfItself(String unit) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.part-of-itself", "unit", unit);
    }
  }

  record NoSuchParent(UnitId parent) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.no-such-parent", "unit", parent.slug());
    }
  }

  record NameWithoutLetters() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.name-without-letters");
    }
  }

  record KindExists(String kind) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.kind-exists", "kind", kind);
    }
  }

  record FollowedWithoutLastDay() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.followed-without-last-day");
    }
  }

  record OfficesWithoutLastDay() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.offices-without-last-day");
    }
  }

  record FollowsItself(String unit) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.follows-itself", "unit", unit);
    }
  }

  record FollowerHasEnded(String follower) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.follower-has-ended", "follower", follower);
    }
  }

  record SeveralFollow() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.several-follow");
    }
  }

  record NotEndedYet() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.not-ended-yet");
    }
  }

  record OnTheListAlready(MemberNumber member) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.on-the-list-already", "member", member.value());
    }
  }

  record NotOnTheList(MemberNumber member) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.not-on-the-list", "member", member.value());
    }
  }

  record NoSuchOfficer(long number) implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.no-such-officer", "number", Long.toString(number));
    }
  }

  record NamelessOfficer() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.nameless-officer");
    }
  }

  record LastDayBeforeFirst() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.last-day-before-first");
    }
  }

  record SettledAlready() implements RegisterRefusal {
    @Override
    public Message reason() {
      return Message.of("register-staff.refused.settled-already");
    }
  }
}
