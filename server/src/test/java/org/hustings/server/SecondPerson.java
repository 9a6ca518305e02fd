package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

/// The second official of an act that needs two.
public final class SecondPerson {
  private SecondPerson() {}

  /// Where the proposal is to which the answer of a form leads.
  public static String proposal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String place = answer.headers().firstValue("location").orElse("");
    assertThat(place).contains("/staff/approvals/");
    return place.substring(place.indexOf("/staff/"));
  }

  /// Confirms what the answer of a form leads to.
  public static void confirms(Visitor second, HttpResponse<String> proposed) {
    HttpResponse<String> answer = confirm(second, proposal(proposed));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  /// Tries to confirm a proposal.
  public static HttpResponse<String> confirm(Visitor second, String proposal) {
    return second.submit(proposal, proposal + "/confirm", Map.of());
  }
}
