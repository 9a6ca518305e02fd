package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hustings.server.account.Role;
import org.hustings.server.platform.Done;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whoever sends a form reads on the next page what was done.
class SaidWhenDoneTest extends ServerTest {
  private static final Path WITHOUT = Path.of("src", "test", "resources", "forms-without-done.txt");

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void every_form_says_what_was_done_or_is_listed_with_the_reason() throws IOException {
    Set<String> silent = new TreeSet<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
        requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
      HandlerMethod handler = one.getValue();
      if (one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST)
          && !ErrorController.class.isAssignableFrom(handler.getBeanType())
          && !handler.hasMethodAnnotation(Done.class)) {
        silent.addAll(one.getKey().getPatternValues());
      }
    }

    Set<String> listed =
        Files.readAllLines(WITHOUT).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" = ", 2))
            .peek(line -> assertThat(line).as("an address = why").hasSize(2))
            .map(line -> line[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(silent).isEqualTo(listed);
  }

  @Test
  void the_page_after_a_form_says_once_that_it_was_saved() {
    Visitor official = signedIn(Role.STAFF);

    HttpResponse<String> sent =
        official.submit(
            "/staff/kinds/new",
            "/staff/kinds/new",
            Map.of("name", "Ward", "plural", "Wards", "reason", "new"));
    String page = sent.headers().firstValue("location").orElseThrow();

    assertThat(official.get(page).body())
        .contains("<div class=\"notice done\" role=\"alert\" lang=\"en-GB\">")
        .contains("The kind is recorded.");
    assertThat(official.get(page).body()).doesNotContain("notice done");
  }

  @Test
  void a_form_with_faults_says_nothing_was_done() {
    Visitor official = signedIn(Role.STAFF);

    HttpResponse<String> sent =
        official.submit("/staff/kinds/new", "/staff/kinds/new", Map.of("name", ""));

    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.headers().allValues("set-cookie")).noneMatch(one -> one.startsWith("done="));
  }

  @Test
  void what_a_cookie_brings_that_is_no_such_message_is_not_said() {
    Visitor reader = visitor();

    String page =
        reader
            .send(
                HttpRequest.newBuilder(reader.address("/groups"))
                    .header("Cookie", "done=account.links.approvals")
                    .build())
            .body();

    assertThat(page).doesNotContain("notice done");
  }
}
