package org.hustings.server.result.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.Grant;
import org.hustings.server.account.OwnTask;
import org.hustings.server.account.OwnTasks;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.election.Elections;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.result.Reports;
import org.hustings.server.result.closing.Closing;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.GivenShares;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What trustees and the scrutineer have to do after the close: to give their share, and to report.
@Component
@Order(50)
class ResultOwnTasks implements OwnTasks {
  private final Elections elections;
  private final ClosingRows closings;
  private final GivenShares given;
  private final Reports reports;

  ResultOwnTasks(Elections elections, ClosingRows closings, GivenShares given, Reports reports) {
    this.elections = elections;
    this.closings = closings;
    this.given = given;
    this.reports = reports;
  }

  @Override
  public List<OwnTask> of(PersonId person, Set<Grant> grants, Instant now) {
    Stream<OwnTask> shares =
        grants.stream()
            .filter(grant -> grant.role() == Role.TRUSTEE)
            .flatMap(grant -> elections.find(new ElectionId(grant.scope())).stream())
            .filter(election -> isWanted(election.id(), person))
            .map(election ->
                new OwnTask(
                    Message.of("result.tasks.share", "election", election.title()),
                    "/elections/" + election.id() + "/trustee/share",
                    declared(election)));
    return grants.stream().anyMatch(grant -> grant.role() == Role.SCRUTINEER)
        ? Stream.concat(shares, elections.all(now).stream().flatMap(this::report)).toList()
        : shares.toList();
  }

  private boolean isWanted(ElectionId election, PersonId person) {
    return given.areWanted(election)
        && given.of(election).stream().noneMatch(one -> one.person().equals(person));
  }

  private Stream<OwnTask> report(ElectionDefinition election) {
    boolean open =
        closings
                .find(election.id())
                .filter(one -> one.isCounted() && one.state() != Closing.State.WITHDRAWN)
                .isPresent()
            && reports.find(election.id()).isEmpty();
    return open
        ? Stream.of(
            new OwnTask(
                Message.of("result.tasks.report", "election", election.title()),
                "/staff/elections/" + election.id() + "/report",
                declared(election)))
        : Stream.empty();
  }

  private static @Nullable Message declared(ElectionDefinition election) {
    return election
        .timetable()
        .act(ActKind.DECLARATION)
        .map(act -> OwnTask.until(MomentMessage.value(act.at())))
        .orElse(null);
  }
}
