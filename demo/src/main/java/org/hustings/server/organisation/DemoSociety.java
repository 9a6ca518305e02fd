package org.hustings.server.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hustings.server.account.DemoPeople;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.RegisterImport;
import org.hustings.server.organisation.member.MemberRegister;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.platform.work.Progress;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The Wrenford Society: six branches with their secretaries and a hundred and fifty members, all
/// of them invented, so that somebody can be a member and vote.
@Component
@Profile("demo")
@Order(10)
class DemoSociety implements DemoFixture, DemoPeople {
  private static final Instant FOUNDED = Instant.parse("2020-04-06T09:00:00Z");
  private static final MemberNumber VOTER = new MemberNumber("W0001");
  private static final MemberNumber SECRETARY = new MemberNumber("W0061");
  private static final MemberNumber CANDIDATE = new MemberNumber("W0016");

  private final RegisterImport register;
  private final Members members;
  private final MovableClock clock;

  DemoSociety(RegisterImport register, Members members, MovableClock clock) {
    this.register = register;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public void load() {
    if (members.find(VOTER).isPresent()) {
      return;
    }
    clock.moveTo(FOUNDED);
    takeIn(RegisterName.UNITS, "wrenford-units.csv");
    takeIn(RegisterName.MEMBERS, "wrenford-members.csv");
    takeIn(RegisterName.OFFICERS, "wrenford-officers.csv");
  }

  private void takeIn(RegisterName part, String file) {
    Provenance source =
        new Provenance(Actor.system("demo"), "an invented society", LocalDate.of(2020, 4, 6), "");
    ImportReport report =
        register.carryOut(
            new ImportRequest(part, DemoFile.named(file), source, false, ImportRequest.USUAL_KIND),
            Progress.SILENT);
    if (!report.carriedOut()) {
      throw new IllegalStateException(file + " has faults: " + report.faults());
    }
  }

  @Override
  public List<DemoPerson> people() {
    return List.of(
        person(VOTER, "Member of the invented Wrenford Society, who has a ballot to cast"),
        person(SECRETARY, "Secretary of its Aldergate branch, and a member too"),
        person(CANDIDATE, "Candidate for its council, and a member too"));
  }

  private static DemoPerson person(MemberNumber number, String purpose) {
    return new DemoPerson(new PersonId(MemberRegister.NAME, number.value()), purpose);
  }
}
