package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.unit.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The documentation at `/openapi.json` and the answers agree, in both directions.
class OpenApiTest extends ServerTest {
  private static final String NOMINATIONS = Fenland.COMMITTEE.path() + "/nominations.json";

  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  private final JsonMapper json = new JsonMapper();

  @BeforeAll
  void have_a_nomination_and_a_candidate_without_one() {
    fenland.publish();
    Unit bay = fenland.branch("Bay", "North");
    CandidacyId ada = fenland.candidate("Ada Amber");
    fenland.candidate("Bo Brook");
    recorder.record(
        Submission.ofBody(Fenland.COMMITTEE, bay, Set.of(ada)), Fenland.SECRETARY, "a test");
  }

  @Test
  void every_field_of_an_answer_is_documented_and_every_required_one_is_there() {
    JsonNode schemas = json.readTree(get("/openapi.json").body()).at("/components/schemas");
    List<String> faults = new ArrayList<>();
    compare(
        json.readTree(get(NOMINATIONS + "?show=all").body()),
        schemas.get("Tracker"),
        schemas,
        "answer",
        faults);
    assertThat(faults).isEmpty();
  }

  @Test
  void every_documented_parameter_is_understood() {
    JsonNode parameters = json.readTree(get("/openapi.json").body()).at("/components/parameters");
    for (JsonNode parameter : parameters) {
      if ("query".equals(parameter.get("in").asString())) {
        String name = parameter.get("name").asString();
        assertThat(TrackerQuery.read(Map.of(name, firstOf(parameter))).given()).containsKey(name);
      }
    }
  }

  private static String firstOf(JsonNode parameter) {
    JsonNode choices = parameter.at("/schema/enum");
    return choices.isMissingNode() ? "something" : choices.get(0).asString();
  }

  private static void compare(
      JsonNode value, JsonNode schema, JsonNode schemas, String where, List<String> faults) {
    if (schema.has("$ref")) {
      String reference = schema.get("$ref").asString();
      schema = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
    }
    String type = schema.get("type").toString();
    if (!type.contains(typeOf(value))) {
      faults.add(where + " is " + typeOf(value) + ", documented as " + type);
    } else if (value.isArray()) {
      for (JsonNode item : value) {
        compare(item, schema.get("items"), schemas, where + "[]", faults);
      }
    } else if (value.isObject()) {
      for (JsonNode required : schema.get("required")) {
        if (!value.has(required.asString())) {
          faults.add(where + " lacks " + required.asString());
        }
      }
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        JsonNode documented = schema.get("properties").get(field.getKey());
        if (documented == null) {
          faults.add(where + "." + field.getKey() + " is not documented");
        } else {
          compare(field.getValue(), documented, schemas, where + "." + field.getKey(), faults);
        }
      }
    }
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case OBJECT -> "object";
      case STRING -> "string";
      case NUMBER -> "integer";
      case BOOLEAN -> "boolean";
      default -> "null";
    };
  }
}
