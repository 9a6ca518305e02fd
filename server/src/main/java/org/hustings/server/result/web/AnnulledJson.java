package org.hustings.server.result.web;

import java.time.Clock;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.DeclarationJson;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.stop.StopKind;
import org.hustings.server.election.stop.Stops;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A declaration for machines. Of what does not hold any more it says so; else it is to the byte what the bundle has.
@Component
class AnnulledJson {
  private static final JsonMapper JSON = new JsonMapper();

  private final Stops stops;
  private final Clock clock;

  AnnulledJson(Stops stops, Clock clock) {
    this.stops = stops;
    this.clock = clock;
  }

  String write(ElectionDefinition election, Declaration declaration) {
    String declared = DeclarationJson.write(declaration);
    ArrayNode annulled = JSON.createArrayNode();
    for (ContestResult contest : declaration.contests()) {
      stops
          .of(new ContestId(election.id(), contest.contest()), clock.instant())
          .filter(stop -> stop.kind() == StopKind.ANNULLED)
          .ifPresent(stop ->
              annulled.addObject().put("contest", contest.contest()).put("reason", stop.reason()));
    }
    if (annulled.isEmpty()) {
      return declared;
    }
    ObjectNode whole = (ObjectNode) JSON.readTree(declared);
    whole.set("annulled", annulled);
    return whole.toPrettyString();
  }
}
