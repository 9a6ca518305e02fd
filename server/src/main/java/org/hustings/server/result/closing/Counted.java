package org.hustings.server.result.closing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Declaration.Replaced;
import org.hustings.ballotbox.declaration.Publication;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.reckoning.Accounts;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.result.Declarations;
import org.springframework.stereotype.Component;

/// The result as it would be declared: all counted, nobody's name under it.
@Component
public class Counted {
  private final ClosingRows closings;
  private final ContendersReader fields;
  private final OpenedBallots opened;
  private final Outcomes outcomes;
  private final Accounts accounts;
  private final Declarations declarations;
  private final Rehearsal rehearsal;

  Counted(
      ClosingRows closings,
      ContendersReader fields,
      OpenedBallots opened,
      Outcomes outcomes,
      Accounts accounts,
      Declarations declarations,
      Rehearsal rehearsal) {
    this.closings = closings;
    this.fields = fields;
    this.opened = opened;
    this.outcomes = outcomes;
    this.accounts = accounts;
    this.declarations = declarations;
    this.rehearsal = rehearsal;
  }

  /// The result; empty until every contest is counted.
  public Optional<Declaration> find(ElectionId election) {
    return closings.find(election).filter(Closing::isCounted).map(this::draft);
  }

  private Declaration draft(Closing closing) {
    ElectionDefinition definition =
        fields.at(closing.election(), closing.standsAt()).orElseThrow().election();
    Figures figures = opened.figures(closing.election()).orElseThrow();
    return new Declaration(
        accounts.isKept(closing.election()) ? Declaration.FORMAT : Declaration.UNSIGNED,
        definition.id().slug(),
        definition.title(),
        definition.organisation(),
        rehearsal.isOn(),
        closing.closedAt(),
        closing.begunAt(),
        "",
        false,
        figures.roll(),
        figures.numbers(),
        figures.days(),
        figures.regions(),
        outcomes.of(definition.contests().stream().map(ContestDefinition::id).toList()),
        publication(definition, figures),
        replaces(closing.election()));
  }

  private List<Replaced> replaces(ElectionId election) {
    List<Replaced> replaced = new ArrayList<>();
    for (Declarations.Declared one : declarations.all(election)) {
      Instant withdrawn = one.withdrawnAt();
      if (withdrawn != null) {
        replaced.add(new Replaced(one.declaration().declaredAt(), withdrawn, one.reason()));
      }
    }
    return replaced;
  }

  private Publication publication(ElectionDefinition definition, Figures figures) {
    int least = definition.leastToPublish();
    List<String> tooFew =
        definition.contests().stream()
            .map(ContestDefinition::id)
            .filter(contest ->
                opened.fewest(contest, figures).filter(papers -> papers < least).isPresent())
            .map(ContestId::slug)
            .toList();
    List<Publication.Found> found = new ArrayList<>();
    for (Accounts.Found one : accounts.found(definition.id())) {
      one.findings()
          .byKind()
          .forEach((kind, some) ->
              found.add(new Publication.Found(kind.key(), some.size(), one.reason())));
    }
    return new Publication(least, tooFew, found);
  }
}
