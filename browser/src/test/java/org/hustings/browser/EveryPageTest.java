package org.hustings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rounds through the whole site by the links that somebody is shown. Each kind of page is
/// inspected where the first of them comes to it.
@TestMethodOrder(OrderAnnotation.class)
class EveryPageTest extends Journey {
  private static final String NOMINATING = "nec-2020";
  private static final String VOTING = "wrenford-council-2020";
  private static final String DECLARED = "wrenford-officers-2020";

  /// Those that only forms or letters lead to; journeys come to them.
  private static final Set<String> BEYOND_LINKS =
      Set.of(
          "/sign-in/link",
          "/sign-in/sent",
          "/staff/approvals/{id}",
          "/staff/elections/{election}/publish",
          "/staff/elections/{election}/result",
          "/staff/elections/{election}/roll/duplicates",
          "/staff/elections/{election}/roll/electors/{number:[0-9]{1,9}}",
          "/staff/elections/{election}/vacancies/{id}",
          "/staff/elections/{election}/{contest}/groups",
          "/staff/elections/{election}/{contest}/result",
          "/elections/{election}/{contest}/result/vacancies/{id}",
          "/staff/lists/{id}",
          "/staff/member",
          "/staff/register/import/{upload}",
          "/vote/cast",
          "/vote/review");

  private static final Set<String> INSPECTED = new TreeSet<>();

  @ParameterizedTest
  @Order(1)
  @CsvSource({
    "'', " + DECLARED,
    "'', " + VOTING,
    "'', " + NOMINATING,
    "Rowan Ashby, " + DECLARED,
    "Rowan Ashby, " + VOTING,
    "Rowan Ashby, " + NOMINATING,
    "Hugh Marchbanks, " + VOTING
  })
  void whatever_a_link_leads_to_is_there_and_passes_inspection(String name, String election) {
    Person person = somebodyAt(Screen.DESK);
    if (!name.isEmpty()) {
      person = become(name, Screen.DESK);
    }
    goesRound(person, election);
  }

  @Test
  @Order(2)
  void links_lead_to_every_page_that_is_not_the_answer_to_a_form_or_a_letter() {
    assertThat(INSPECTED)
        .containsAll(
            PageKinds.of(site()).all().stream()
                .filter(kind -> !BEYOND_LINKS.contains(kind))
                .toList());
  }

  @ParameterizedTest
  @Order(3)
  @ValueSource(strings = {DECLARED, VOTING, NOMINATING})
  void a_scrutineer_reads_all_and_finds_no_control_that_changes_anything(String election) {
    Person scrutineer = become("Piotr Nolan", Screen.DESK);
    Set<String> read = new TreeSet<>();
    new Round(scrutineer, PageKinds.of(site()), Set.of(election))
        .goes(
            List.of("/account", "/staff/elections/" + election),
            address -> {
              read.add(address);
              if (!isOwn(address)) {
                assertThat(controls(scrutineer)).as("controls of %s", address).isEmpty();
              }
            });
    assertThat(read)
        .contains(
            "/staff/elections/" + election + "/roll",
            "/staff/elections/" + election + "/close",
            "/staff/approvals",
            "/account/audit");
  }

  private void goesRound(Person person, String election) {
    PageKinds kinds = PageKinds.of(site());
    new Round(person, kinds, Set.of(election))
        .goes(
            List.of("/", "/account", "/elections/" + election),
            address -> {
              if (INSPECTED.add(kinds.kindOf(address).orElseThrow())) {
                person.looksAgain();
              }
            });
  }

  /// How one signs in and out, and what the demo lets everybody do, is a person's own.
  private static boolean isOwn(String address) {
    return address.startsWith("/demo") || address.equals("/account") || address.startsWith("/sign");
  }

  private static List<String> controls(Person person) {
    return person.page().locator("main form[method=post] button").all().stream()
        .map(Locator::innerText)
        .toList();
  }
}
