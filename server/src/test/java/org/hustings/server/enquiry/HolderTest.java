package org.hustings.server.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hustings.server.account.Grant;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.junit.jupiter.api.Test;

/// Who may read which enquiry.
class HolderTest {
  private static final Instant SENT = Instant.parse("2020-08-03T15:30:00Z");
  private static final LocalDate DUE = LocalDate.parse("2020-08-17");
  private static final Topic ELECTION = new Topic(Topic.Of.ELECTION, "autumn");
  private static final PersonId OFFICIAL = PersonId.parse("person:1");
  private static final PersonId SAME_AS_MEMBER = PersonId.parse("member:77");

  private static Enquiry enquiry(Addressee addressee, PersonId... concerns) {
    return new Enquiry(
        Reference.draw(),
        Kind.COMPLAINT,
        ELECTION,
        List.of(concerns),
        addressee,
        "en",
        SENT,
        SENT,
        DUE,
        null);
  }

  private static Holder holder(Grant... grants) {
    return new Holder(Set.of(OFFICIAL, SAME_AS_MEMBER), Set.of(grants), Set.of());
  }

  @Test
  void officials_read_what_lies_with_officials_and_scrutineers_what_lies_with_them() {
    Holder staff = holder(Grant.of(Role.STAFF));
    Holder returningOfficer = holder(Grant.of(Role.RETURNING_OFFICER));
    Holder scrutineer = holder(Grant.of(Role.SCRUTINEER));
    Enquiry withOfficials = enquiry(Addressee.OFFICIALS);
    Enquiry withScrutineers = enquiry(Addressee.SCRUTINEERS);
    assertThat(staff.mayRead(withOfficials)).isTrue();
    assertThat(returningOfficer.mayRead(withOfficials)).isTrue();
    assertThat(scrutineer.mayRead(withOfficials)).isFalse();
    assertThat(scrutineer.mayRead(withScrutineers)).isTrue();
    assertThat(returningOfficer.mayRead(withScrutineers)).isFalse();
  }

  @Test
  void whom_it_is_about_does_not_read_it_by_whichever_register_they_sign_in() {
    Holder staff = holder(Grant.of(Role.STAFF), Grant.of(Role.SCRUTINEER));
    assertThat(staff.mayRead(enquiry(Addressee.OFFICIALS, OFFICIAL))).isFalse();
    assertThat(staff.mayRead(enquiry(Addressee.OFFICIALS, SAME_AS_MEMBER))).isFalse();
    assertThat(staff.mayRead(enquiry(Addressee.SCRUTINEERS, OFFICIAL))).isFalse();
    assertThat(staff.mayRead(enquiry(Addressee.OFFICIALS, PersonId.parse("person:2")))).isTrue();
  }

  @Test
  void an_official_who_stands_in_the_election_does_not_read_what_is_about_it() {
    Holder candidate = new Holder(Set.of(OFFICIAL), Set.of(Grant.of(Role.STAFF)), Set.of("autumn"));
    assertThat(candidate.mayRead(enquiry(Addressee.OFFICIALS))).isFalse();
    Holder elsewhere = new Holder(Set.of(OFFICIAL), Set.of(Grant.of(Role.STAFF)), Set.of("spring"));
    assertThat(elsewhere.mayRead(enquiry(Addressee.OFFICIALS))).isTrue();
  }

  @Test
  void officers_read_what_lies_with_their_own_unit_and_organisers_what_lies_with_their_group() {
    Enquiry withUnit = enquiry(new Addressee(Addressee.Desk.UNIT, "weir"));
    Enquiry withGroup = enquiry(new Addressee(Addressee.Desk.GROUP, "weir"));
    Holder officer = holder(new Grant(Role.OFFICER, "weir"));
    assertThat(officer.mayRead(withUnit)).isTrue();
    assertThat(officer.mayRead(withGroup)).isFalse();
    assertThat(holder(new Grant(Role.OFFICER, "mill")).mayRead(withUnit)).isFalse();
    assertThat(holder(new Grant(Role.ORGANISER, "weir")).mayRead(withGroup)).isTrue();
    assertThat(holder(Grant.of(Role.RETURNING_OFFICER)).mayRead(withUnit)).isFalse();
  }

  @Test
  void nobody_reads_what_its_sender_has_not_confirmed() {
    Enquiry unconfirmed =
        new Enquiry(
            Reference.draw(),
            Kind.QUESTION,
            ELECTION,
            List.of(),
            Addressee.OFFICIALS,
            "en",
            SENT,
            null,
            null,
            null);
    assertThat(holder(Grant.of(Role.STAFF)).mayRead(unconfirmed)).isFalse();
  }

  @Test
  void an_enquiry_is_overdue_from_the_day_after_its_last_until_it_is_ended() {
    Enquiry open = enquiry(Addressee.OFFICIALS);
    assertThat(open.isOverdue(DUE)).isFalse();
    assertThat(open.isOverdue(DUE.plusDays(1))).isTrue();
    Enquiry ended =
        new Enquiry(
            open.reference(),
            open.kind(),
            open.topic(),
            List.of(),
            open.addressee(),
            "en",
            SENT,
            SENT,
            DUE,
            new Enquiry.Ending(Outcome.UPHELD, SENT, "person:1"));
    assertThat(ended.isOverdue(DUE.plusDays(1))).isFalse();
  }

  @Test
  void a_complaint_ends_in_a_decision_and_a_question_in_none() {
    assertThat(Outcome.of(Kind.COMPLAINT)).doesNotContain(Outcome.ANSWERED, Outcome.CLOSED);
    assertThat(Outcome.of(Kind.QUESTION)).containsExactly(Outcome.ANSWERED, Outcome.CLOSED);
  }
}
