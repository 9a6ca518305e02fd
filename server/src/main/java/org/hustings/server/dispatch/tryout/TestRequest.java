package org.hustings.server.dispatch.tryout;

import java.util.List;
import org.hustings.definition.ElectionId;
import tools.jackson.databind.json.JsonMapper;

/// What the process that holds a test election is told first, in one line.
///
/// @param definition the election's, as a file
/// @param address where the outside finds the test's site; empty for this machine only
/// @param listen the IP address to listen on
/// @param port to listen on; 0 for any
/// @param proxies whose word is taken for who asks, as Tomcat has it; empty for nobody's
/// @param folder for all that it keeps
public record TestRequest(
    String definition,
    List<Tester> testers,
    String address,
    String listen,
    int port,
    String proxies,
    String folder) {
  private static final int LONGEST = 60;
  private static final JsonMapper JSON = new JsonMapper();

  public TestRequest {
    testers = List.copyOf(testers);
  }

  /// The short name of the test of an election: of its own, and a good one however long that is.
  public static ElectionId idOf(ElectionId election) {
    String slug = "test-" + election.slug();
    return new ElectionId(
        slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("-+$", ""));
  }

  public String line() {
    return JSON.writeValueAsString(this);
  }

  public static TestRequest read(String line) {
    return JSON.readValue(line, TestRequest.class);
  }
}
