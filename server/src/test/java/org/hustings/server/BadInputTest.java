package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hustings.server.account.Role;
import org.hustings.server.ballot.SaltmarshBallot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address and every form that there is gets what no page of ours would send, from a
/// returning officer, before whom most doors open. Whatever the answer is, it is no fault of ours,
/// and nothing comes back as part of a page.
class BadInputTest extends ServerTest {
  private static final String SCRIPT = "<script>alert(1)</script>\"'";
  private static final List<String> BAD =
      List.of(
          "\u0000",
          SCRIPT,
          "' OR 1=1 --",
          "-1",
          "99999999999999999999",
          "2020-13-45T99:99",
          "x".repeat(3000),
          "\uD83D\uDE00\u202E%",
          "");
  private static final Map<String, String> GOOD =
      Map.of("election", "saltmarsh-2020", "contest", "council", "unit", "creek-branch");
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\*?([A-Za-z0-9]+)(?::(?:[^{}]|\\{[^}]*})*)?}");
  // it ends the session that the test needs
  private static final Set<String> LEFT_OUT = Set.of("/account/sign-out-everywhere");

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private SaltmarshBallot ballot;
  private Visitor officer = visitor();
  private String csrf = "";

  @BeforeAll
  void an_officer_is_signed_in_in_the_middle_of_a_ballot() {
    ballot.open(20);
    officer = signedIn(Role.RETURNING_OFFICER);
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
            .matcher(officer.get("/account").body());
    assertThat(token.find()).isTrue();
    csrf = token.group(1);
  }

  @Test
  void no_address_answers_with_a_fault_of_ours_or_gives_a_script_back() {
    Set<String> faults = new TreeSet<>();
    int asked = 0;
    for (Door door : doors(RequestMethod.GET)) {
      for (String bad : BAD) {
        for (boolean deep : new boolean[] {true, false}) {
          HttpRequest request =
              HttpRequest.newBuilder(door.address(bad, deep))
                  .timeout(Duration.ofSeconds(20))
                  .header("Accept", "text/html, */*")
                  .build();
          judge(officer.send(request), bad, "GET " + door.pattern(), faults);
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(500);
    assertThat(faults).isEmpty();
  }

  @Test
  void no_form_answers_with_a_fault_of_ours_or_gives_a_script_back() {
    Set<String> faults = new TreeSet<>();
    int sent = 0;
    for (Door door : doors(RequestMethod.POST)) {
      for (String bad : BAD) {
        Map<String, String> form = new HashMap<>();
        door.fields().forEach(field -> form.put(field, bad));
        form.put("_csrf", csrf);
        judge(
            officer.post(door.address("", true).toString().replaceFirst("^http://[^/]+", ""), form),
            bad,
            "POST " + door.pattern(),
            faults);
        sent++;
      }
    }
    assertThat(sent).isGreaterThan(200);
    assertThat(faults).isEmpty();
  }

  private static void judge(
      HttpResponse<String> answer, String bad, String door, Set<String> faults) {
    String sent = bad.length() > 40 ? bad.substring(0, 40) + "…" : bad;
    if (answer.statusCode() >= 500) {
      faults.add("%s: %d for \"%s\"".formatted(door, answer.statusCode(), sent));
    }
    // a browser shows plain text as it is
    boolean plain = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain");
    if (!plain && answer.body().contains(SCRIPT.substring(0, 25))) {
      faults.add(door + ": gives the script back");
    }
  }

  /// One address or form.
  private record Door(String pattern, List<String> fields, URI root) {
    /// @param deep whether what is looked up first is there
    URI address(String bad, boolean deep) {
      Matcher variable = VARIABLE.matcher(pattern);
      StringBuilder path = new StringBuilder();
      while (variable.find()) {
        String value = deep ? GOOD.getOrDefault(variable.group(1), "1") : bad;
        variable.appendReplacement(
            path, Matcher.quoteReplacement(encode(value.isEmpty() ? "x" : value)));
      }
      variable.appendTail(path);
      String query =
          fields.stream()
              .map(field -> encode(field) + "=" + encode(bad))
              .collect(Collectors.joining("&"));
      return root.resolve(
          path.toString().replace("**", "x") + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  private List<Door> doors(RequestMethod method) {
    List<Door> doors = new ArrayList<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
        requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
      Set<RequestMethod> methods = one.getKey().getMethodsCondition().getMethods();
      if (methods.contains(method) || (methods.isEmpty() && method == RequestMethod.GET)) {
        for (String pattern : one.getKey().getPatternValues()) {
          if (!LEFT_OUT.contains(pattern) && !pattern.endsWith("/changes")) {
            doors.add(new Door(pattern, fields(one.getValue()), visitor().address("/")));
          }
        }
      }
    }
    return doors;
  }

  private static List<String> fields(HandlerMethod handler) {
    List<String> fields = new ArrayList<>(List.of("at", "q", "reason", "share1", "page"));
    for (MethodParameter parameter : handler.getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null) {
        String name = asked.name().isEmpty() ? asked.value() : asked.name();
        fields.add(name.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : name);
      }
    }
    return fields;
  }
}
