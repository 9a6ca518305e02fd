package org.hustings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rounds through the whole site by the links that somebody is shown: all of them are read as they
/// are sent, and the first of each kind of page is inspected in the browser.
@TestMethodOrder(OrderAnnotation.class)
class EveryPageTest extends Journey {
  private static final String NOBODY = "nobody";
  private static final String NOMINATING = "nec-2020";
  private static final String VOTING = "wrenford-council-2020";
  private static final String DECLARED = "wrenford-officers-2020";

  /// Those that only forms or letters lead to; journeys come to them.
  private static final Set<String> BEYOND_LINKS =
      Set.of(
          "/account/declarations",
          "/address/confirm",
          "/address/stop",
          "/elections/{election}/address-change/{token}",
          "/elections/{election}/another-ballot/link/{token}",
          "/elections/{election}/another-ballot/other-address/{token}",
          "/elections/{election}/result/earlier/{count}",
          "/elections/{election}/result/earlier/{count}/contests/{contest}",
          "/elections/{election}/trustee",
          "/elections/{election}/trustee/share",
          "/elections/{election}/void-votes",
          "/help-desk/{election}/electors/{number:[0-9]{1,9}}",
          "/set-up",
          "/sign-in/link",
          "/sign-in/sent",
          "/staff/approvals/{id}",
          "/staff/elections/{election}/ceremony/hold",
          "/staff/elections/{election}/discard",
          "/staff/elections/{election}/publish",
          "/staff/elections/{election}/result",
          "/staff/elections/{election}/roll/claims/{reference}",
          "/staff/elections/{election}/roll/duplicates",
          "/staff/elections/{election}/roll/electors/{number:[0-9]{1,9}}",
          "/staff/elections/{election}/see-first/cast",
          "/staff/elections/{election}/see-first/review",
          "/staff/elections/{election}/vacancies/{id}",
          "/staff/elections/{election}/{contest}/groups",
          "/staff/elections/{election}/{contest}/result",
          "/elections/{election}/{contest}/result/vacancies/{id}",
          "/staff/lists/{id}",
          "/staff/member",
          "/staff/register/import/{upload}",
          "/staff/register/import/{upload}/columns",
          "/staff/register/import/{upload}/left-out.csv",
          "/vote/cast",
          "/vote/review");

  private static final List<String> ELECTIONS = List.of(DECLARED, VOTING, NOMINATING);
  private static final Set<String> REACHED = new TreeSet<>();

  @ParameterizedTest
  @Order(1)
  @ValueSource(strings = {NOBODY, "Hugh Marchbanks", "Rowan Ashby"})
  void every_kind_of_page_that_links_lead_to_passes_inspection_once_for_each_role(String name) {
    Person person = whoever(name);
    Map<String, String> first = round(person, ELECTIONS, "/elections/", (_, _) -> {});
    REACHED.addAll(first.keySet());
    first.values().forEach(person::opens);
  }

  @Test
  @Order(2)
  void links_lead_to_every_page_that_is_not_the_answer_to_a_form_or_a_letter() {
    assertThat(REACHED)
        .containsAll(
            PageKinds.of(site()).all().stream()
                .filter(kind -> !BEYOND_LINKS.contains(kind))
                .toList());
  }

  @Test
  @Order(3)
  void a_scrutineer_reads_all_and_finds_no_control_that_changes_anything() {
    Set<String> read = new TreeSet<>();
    round(
        become("Piotr Nolan", Screen.DESK),
        ELECTIONS,
        "/staff/elections/",
        (address, page) -> {
          read.add(address);
          if (!isOwn(address)) {
            assertThat(page.select("main form[method=post] button").eachText())
                .as("controls of %s", address)
                .isEmpty();
          }
        });
    assertThat(read).contains("/staff/approvals", "/account/audit");
    for (String election : ELECTIONS) {
      assertThat(read)
          .contains(
              "/staff/elections/" + election + "/roll", "/staff/elections/" + election + "/close");
    }
  }

  @ParameterizedTest
  @Order(4)
  @Tag("long")
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  @CsvSource({
    NOBODY + "," + DECLARED,
    NOBODY + "," + VOTING,
    NOBODY + "," + NOMINATING,
    "Hugh Marchbanks," + VOTING,
    "Piotr Nolan," + DECLARED,
    "Rowan Ashby," + DECLARED,
    "Rowan Ashby," + VOTING,
    "Rowan Ashby," + NOMINATING
  })
  void every_kind_of_page_of_each_election_passes_in_all_widths_and_modes(
      String name, String election) {
    Person person = whoever(name);
    round(person, List.of(election), "/elections/", (_, _) -> {})
        .values()
        .forEach(address -> person.comesTo(address).looksWithCare());
  }

  private Person whoever(String name) {
    return name.equals(NOBODY) ? somebodyAt(Screen.DESK) : become(name, Screen.DESK);
  }

  /// @param door what stands before an election's name where the round begins
  private Map<String, String> round(
      Person person, List<String> elections, String door, BiConsumer<String, Document> act) {
    List<String> from = new ArrayList<>(List.of("/", "/account"));
    elections.forEach(election -> from.add(door + election));
    return new Round(person, PageKinds.of(site()), Set.copyOf(elections)).goes(from, act);
  }

  /// How one signs in and out, what the demo lets everybody do, and the scrutineer's report are a
  /// person's own.
  private static boolean isOwn(String address) {
    return address.startsWith("/demo")
        || address.equals("/account")
        || address.startsWith("/sign")
        || address.endsWith("/report");
  }
}
