package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.web.HandlersWithoutRight;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address is asked by nobody, by a member and by each role, and answers exactly those who
/// have the right that its handler states.
class RightsTest extends ServerTest {
  private enum Somebody {
    NOBODY,
    MEMBER,
    OFFICER,
    CANDIDATE,
    ORGANISER,
    SCRUTINEER,
    HELP_DESK,
    STAFF,
    RETURNING_OFFICER,
    OBSERVER,
    TRUSTEE,
    STAFF_WHO_STANDS
  }

  /// They are asked about an election in which they have something: by its own name.
  private static final Set<Somebody> IN_THE_ELECTION =
      Set.of(Somebody.OBSERVER, Somebody.TRUSTEE, Somebody.STAFF_WHO_STANDS);

  private static final Set<Somebody> ALL = Set.of(Somebody.values());

  /// Who has each right, where the address names what is theirs.
  private static final Map<String, Set<Somebody>> OF_THEIR_OWN =
      Map.ofEntries(
          Map.entry("Everybody", ALL),
          Map.entry("AnyoneSignedIn", without(Somebody.NOBODY)),
          Map.entry("MembersOnly", Set.of(Somebody.MEMBER, Somebody.CANDIDATE, Somebody.ORGANISER)),
          Map.entry(
              "Readers",
              Set.of(
                  Somebody.SCRUTINEER,
                  Somebody.STAFF,
                  Somebody.RETURNING_OFFICER,
                  Somebody.STAFF_WHO_STANDS)),
          Map.entry(
              "AtTheHelpDesk",
              Set.of(
                  Somebody.HELP_DESK,
                  Somebody.STAFF,
                  Somebody.RETURNING_OFFICER,
                  Somebody.STAFF_WHO_STANDS)),
          Map.entry(
              "Officials",
              Set.of(Somebody.STAFF, Somebody.RETURNING_OFFICER, Somebody.STAFF_WHO_STANDS)),
          Map.entry("TheReturningOfficer", Set.of(Somebody.RETURNING_OFFICER)),
          Map.entry("OfficersOfBody", Set.of(Somebody.OFFICER)),
          Map.entry(
              "ReadersOfUnit",
              Set.of(
                  Somebody.OFFICER,
                  Somebody.STAFF,
                  Somebody.RETURNING_OFFICER,
                  Somebody.STAFF_WHO_STANDS)),
          Map.entry("CandidateOrOfficer", Set.of(Somebody.CANDIDATE, Somebody.RETURNING_OFFICER)),
          Map.entry("ActingForGroup", Set.of(Somebody.ORGANISER, Somebody.RETURNING_OFFICER)),
          Map.entry(
              "Observing",
              Set.of(
                  Somebody.OBSERVER,
                  Somebody.TRUSTEE,
                  Somebody.SCRUTINEER,
                  Somebody.STAFF,
                  Somebody.RETURNING_OFFICER,
                  Somebody.STAFF_WHO_STANDS)),
          Map.entry(
              "Claimants",
              Set.of(Somebody.MEMBER, Somebody.CANDIDATE, Somebody.ORGANISER, Somebody.OBSERVER)),
          Map.entry("TheTrustee", Set.of(Somebody.TRUSTEE)),
          Map.entry("TheObserver", Set.of(Somebody.OBSERVER)));

  /// Who loses a right where the address names what is another's.
  private static final Set<Somebody> BOUND =
      Set.of(Somebody.OFFICER, Somebody.CANDIDATE, Somebody.ORGANISER);

  private static final Set<String> BOUND_RIGHTS =
      Set.of("OfficersOfBody", "ReadersOfUnit", "CandidateOrOfficer", "ActingForGroup");

  /// Who has none of these where the address names an election in which they stand.
  private static final Set<String> WITHOUT_INTEREST =
      Set.of("Readers", "Officials", "Observing", "AtTheHelpDesk");

  /// Where it is no right but the rules of an election, or a token, that refuse.
  private static final Set<String> REFUSES_BY_RULE =
      Set.of("/units/{unit}/nominate/{election}/{contest}", "/webhooks/bounces");

  /// They end the session that the test needs, or answer without an end.
  private static final Set<String> LEFT_OUT =
      Set.of("/account/sign-out-everywhere", "/elections/{election}/{contest}/nominations/changes");

  private static final Path TABLE = Path.of("src", "test", "resources", "rights.txt");

  private static final Pattern VARIABLE =
      Pattern.compile("\\{([A-Za-z]+)(?::(?:[^{}]|\\{[^}]*})*)?}");
  private static final Set<String> OF_THE_ELECTION = Set.of("election", "contest");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private Fenland fenland;
  @Autowired private Officers officers;
  @Autowired private Today today;
  @Autowired private ElectionRoles electionRoles;
  @Autowired private Grants grants;

  private final Map<Somebody, Visitor> visitors = new EnumMap<>(Somebody.class);
  private final Map<Somebody, String> tokens = new EnumMap<>(Somebody.class);

  /// Each question is put once, whichever test wants to know: there are thousands.
  private final Map<Asked, Answer> answers = new HashMap<>();

  private Map<String, String> own = Map.of();
  private Map<String, String> anothers = Map.of();

  private static Set<Somebody> without(Somebody one) {
    Set<Somebody> others = new TreeSet<>(ALL);
    others.remove(one);
    return others;
  }

  @BeforeAll
  void everybody_is_there_with_something_of_their_own() {
    fenland.publish();
    Unit body = fenland.branch("Weir", "North");
    Unit other = fenland.branch("Mill", "North");
    fenland.members(
        "number,name,email,unit",
        "1,Ada Reed,ada.reed@example.org,Weir",
        "2,Bo Rush,bo.rush@example.org,Weir",
        "3,Cy Fern,cy.fern@example.org,Weir");
    fenland.candidate("Bo Rush", Fenland.member("2"));
    fenland.candidate("Di Sedge");
    visitors.put(Somebody.NOBODY, visitor());
    visitors.put(Somebody.MEMBER, signedIn(Fenland.member("1")));
    visitors.put(Somebody.CANDIDATE, signedIn(Fenland.member("2")));
    visitors.put(Somebody.OFFICER, secretary(body));
    visitors.put(Somebody.SCRUTINEER, signedIn(Role.SCRUTINEER));
    visitors.put(Somebody.HELP_DESK, signedIn(Role.HELP_DESK));
    visitors.put(Somebody.STAFF, signedIn(Role.STAFF));
    visitors.put(Somebody.RETURNING_OFFICER, signedIn(Role.RETURNING_OFFICER));
    visitors.put(Somebody.ORGANISER, organiser(visitors.get(Somebody.RETURNING_OFFICER)));
    visitors.put(Somebody.OBSERVER, watcher(Role.OBSERVER, "Di Sedge"));
    visitors.put(Somebody.TRUSTEE, watcher(Role.TRUSTEE, ""));
    visitors.put(Somebody.STAFF_WHO_STANDS, staffWhoStands());
    visitors.forEach((who, visitor) -> tokens.put(who, token(who, visitor)));
    own = address(body, "bo-rush", "yew");
    anothers = address(other, "di-sedge", "box");
  }

  private Visitor watcher(Role role, String candidate) {
    return signedIn(
        electionRoles.give(
            Fenland.SECRETARY, role, "fenland-2020", candidate, "Wat", role + "@example.org"));
  }

  private Visitor staffWhoStands() {
    PersonId person =
        grants.give(Fenland.RETURNING_OFFICER, Role.STAFF, "Em Teal", "em.teal@example.org");
    fenland.candidate("Em Teal", person);
    return signedIn(person);
  }

  private static Map<String, String> address(Unit unit, String candidate, String group) {
    return Map.of(
        "unit",
        unit.id().slug(),
        "id",
        unit.id().slug(),
        "candidate",
        candidate,
        "group",
        group,
        "election",
        "fenland-2020",
        "contest",
        "committee");
  }

  private Visitor secretary(Unit body) {
    Officer secretary =
        new Officer(
            0, body.id(), "secretary", "Sam Sedge", null, "sam@example.org", null, null, null);
    long id =
        officers.record(secretary, Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    return signedIn(new PersonId("officer", Long.toString(id)));
  }

  private Visitor organiser(Visitor returningOfficer) {
    administrator
        .sql("UPDATE organisation.member SET email = 'cy@example.org' WHERE number = '3'")
        .update();
    for (String group : List.of("Yew", "Box")) {
      returningOfficer.submit("/account", "/groups", Map.of("name", group));
    }
    HttpResponse<String> appointed =
        returningOfficer.submit("/account", "/groups/yew/desk/organiser", Map.of("number", "3"));
    assertThat(appointed.statusCode()).isEqualTo(302);
    return signedIn(Fenland.member("3"));
  }

  private static String token(Somebody who, Visitor visitor) {
    Matcher token =
        TOKEN.matcher(visitor.get(who == Somebody.NOBODY ? "/sign-in" : "/account").body());
    assertThat(token.find()).as(who.name()).isTrue();
    return token.group(1);
  }

  @Test
  void every_address_answers_those_who_have_the_right_that_it_states_and_nobody_else() {
    Set<String> faults = new TreeSet<>();
    List<Door> doors = doors();
    for (Door door : doors) {
      for (Somebody who : Somebody.values()) {
        judge(door, who, own, isExpected(door, who), faults);
      }
    }
    assertThat(doors).hasSizeGreaterThan(200);
    assertThat(faults).isEmpty();
  }

  /// The table says for each address who is let in, where what it names is theirs. It is compared
  /// with what the running server answered.
  @Test
  void the_table_in_the_repository_says_who_is_let_in_where() throws IOException {
    Set<String> lines = new TreeSet<>();
    for (Door door : doors()) {
      List<String> letIn = new ArrayList<>();
      for (Somebody who : Somebody.values()) {
        if (!answer(door, who, own).refused()) {
          letIn.add(who.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
      }
      lines.add("%s %s: %s".formatted(door.pattern(), door.method(), String.join(", ", letIn)));
    }
    String table = String.join("\n", lines) + "\n";
    if (Boolean.getBoolean("hustings.write")) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE))
        .as("%s, written anew with -Dhustings.write=true", TABLE)
        .isEqualTo(table);
  }

  @Test
  void what_is_anothers_answers_nobody_who_only_has_a_right_to_their_own() {
    Set<String> faults = new TreeSet<>();
    for (Door door : doors()) {
      if (BOUND_RIGHTS.contains(door.right())) {
        for (Somebody who : Somebody.values()) {
          boolean expected = holders(door.right()).contains(who) && !BOUND.contains(who);
          judge(door, who, anothers, expected, faults);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void an_address_under_staff_that_no_handler_has_is_closed_to_members_and_the_public() {
    for (Somebody who : Somebody.values()) {
      boolean reads = holders("Readers").contains(who);
      assertThat(isRefused(visitor(who).get("/staff/nothing-here")))
          .as(who.name())
          .isEqualTo(!reads);
      boolean sends = holders("Officials").contains(who);
      assertThat(isRefused(post("/staff/nothing-here", who))).as(who.name()).isEqualTo(!sends);
    }
  }

  @Test
  void the_server_does_not_start_with_a_handler_that_states_no_right() {
    assertThatThrownBy(HandlersWithoutRight::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "HandlersWithoutRight$Forgetful#page[0 args] {GET [/staff/forgotten]}")
        .hasMessageContaining("Put @AllowedTo at each");
  }

  private static boolean isExpected(Door door, Somebody who) {
    boolean barred =
        who == Somebody.STAFF_WHO_STANDS
            && WITHOUT_INTEREST.contains(door.right())
            && door.pattern().contains("{election}");
    return holders(door.right()).contains(who) && !barred;
  }

  private static Set<Somebody> holders(String right) {
    return OF_THEIR_OWN.getOrDefault(right, Set.of());
  }

  private Visitor visitor(Somebody who) {
    return Objects.requireNonNull(visitors.get(who));
  }

  private void judge(
      Door door, Somebody who, Map<String, String> named, boolean expected, Set<String> faults) {
    String address = door.address(named, IN_THE_ELECTION.contains(who));
    Answer answer = answer(door, who, named);
    boolean refused = answer.refused();
    boolean byRule = expected && refused && REFUSES_BY_RULE.contains(door.pattern());
    if (refused == expected && !byRule) {
      faults.add(
          "%s %s, for %s: %s, and %s got %d"
              .formatted(
                  door.method(), address, door.right(), door.handler(), who, answer.status()));
    }
  }

  private record Asked(RequestMethod method, String address, boolean multipart, Somebody who) {}

  private record Answer(int status, boolean refused) {}

  private Answer answer(Door door, Somebody who, Map<String, String> named) {
    String address = door.address(named, IN_THE_ELECTION.contains(who));
    return answers.computeIfAbsent(
        new Asked(door.method(), address, door.multipart(), who), this::ask);
  }

  private Answer ask(Asked asked) {
    HttpResponse<String> answer =
        asked.method() == RequestMethod.GET
            ? visitor(asked.who()).get(asked.address())
            : asked.multipart()
                ? postParts(asked.address(), asked.who())
                : post(asked.address(), asked.who());
    return new Answer(answer.statusCode(), isRefused(answer));
  }

  private HttpResponse<String> post(String address, Somebody who) {
    Map<String, String> form = new HashMap<>();
    form.put("_csrf", tokens.getOrDefault(who, ""));
    return visitor(who).post(address, form);
  }

  private HttpResponse<String> postParts(String address, Somebody who) {
    String parts =
        "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--part--\r\n"
            .formatted(tokens.getOrDefault(who, ""));
    return visitor(who)
        .send(
            HttpRequest.newBuilder(visitor(who).address(address))
                .header("Accept", "text/html, */*")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(parts))
                .build());
  }

  private static boolean isRefused(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("location").orElse("");
    return answer.statusCode() == 403 || location.endsWith("/sign-in");
  }

  /// An address with the right that is stated there.
  private record Door(
      RequestMethod method, String pattern, boolean multipart, String right, String handler) {
    /// What is not somebody's own is named so that nothing is found: nothing is to be done by a
    /// form that is let in.
    String address(Map<String, String> named, boolean election) {
      Matcher variable = VARIABLE.matcher(pattern);
      StringBuilder path = new StringBuilder();
      while (variable.find()) {
        boolean bound = BOUND_RIGHTS.contains(right) || right.equals("MembersOnly");
        // as the pattern of a variable wants it
        String nothing = variable.group().contains("pgp") ? "9.pgp" : "999999999";
        boolean known = bound || (election && OF_THE_ELECTION.contains(variable.group(1)));
        String value = known ? named.getOrDefault(variable.group(1), nothing) : nothing;
        variable.appendReplacement(path, Matcher.quoteReplacement(value));
      }
      variable.appendTail(path);
      return path.toString();
    }
  }

  private List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
        requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
      Class<?> type = one.getValue().getBeanType();
      if (!ErrorController.class.isAssignableFrom(type)) {
        for (RequestMethod method : one.getKey().getMethodsCondition().getMethods()) {
          for (String pattern : one.getKey().getPatternValues()) {
            if (!LEFT_OUT.contains(pattern)) {
              boolean multipart = !one.getKey().getConsumesCondition().isEmpty();
              String right = right(one.getValue());
              doors.add(new Door(method, pattern, multipart, right, type.getSimpleName()));
            }
          }
        }
      }
    }
    return doors;
  }

  private static String right(HandlerMethod handler) {
    AllowedTo own = handler.getMethodAnnotation(AllowedTo.class);
    AllowedTo stated = own == null ? handler.getBeanType().getAnnotation(AllowedTo.class) : own;
    return stated.value().getSimpleName();
  }
}
