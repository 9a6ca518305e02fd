package org.hustings.server.result.closing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.ballotbox.declaration.Answered;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.state.ContestFacts;
import org.hustings.server.election.state.Ending;
import org.hustings.server.election.state.Fact;
import org.hustings.server.result.Declarations;
import org.springframework.stereotype.Component;

/// Tells when the count was begun, and what was declared.
@Component
class ResultFacts implements ContestFacts {
  private final ClosingRows closings;
  private final Declarations declarations;

  ResultFacts(ClosingRows closings, Declarations declarations) {
    this.closings = closings;
    this.declarations = declarations;
  }

  @Override
  public List<Fact> of(ElectionDefinition election) {
    Stream<Fact> begun =
        closings.find(election.id()).stream()
            .flatMap(closing ->
                election.contests().stream()
                    .map(contest -> new Fact.CountBegun(contest.id(), closing.begunAt())));
    Stream<Fact> declared =
        declarations.all(election.id()).stream()
            .flatMap(one ->
                one.declaration().contests().stream().flatMap(result -> of(election, one, result)));
    return Stream.concat(begun, declared).toList();
  }

  private static Stream<Fact> of(
      ElectionDefinition election, Declarations.Declared declared, ContestResult result) {
    Fact made = of(election, declared.declaration(), result);
    Instant withdrawn = declared.withdrawnAt();
    return withdrawn == null
        ? Stream.of(made)
        : Stream.of(made, new Fact.ResultWithdrawn(made.contest(), withdrawn, declared.reason()));
  }

  private static Fact of(
      ElectionDefinition election, Declaration declaration, ContestResult result) {
    return new Fact.ResultDeclared(
        new ContestId(election.id(), result.contest()), declaration.declaredAt(), ending(result));
  }

  private static Ending ending(ContestResult result) {
    Answered answered = result.question();
    return answered == null
        ? new Ending.Elected(result.elected().stream().map(ContestResult.Person::name).toList())
        : new Ending.Answered(
            result.outcome() == ContestResult.Outcome.CARRIED, answered.yes(), answered.no());
  }
}
