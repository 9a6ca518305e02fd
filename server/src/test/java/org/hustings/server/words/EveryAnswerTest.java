package org.hustings.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address that is not officials' own is asked in the made-up language, with something there
/// and with nothing, by a page and by a form that cannot be right. Whatever answers is in that
/// language, and leads to itself in the others.
class EveryAnswerTest extends ServerTest {
  /// Their pages are in English.
  private static final Set<String> OFFICIALS =
      Set.of("Readers", "Officials", "TheReturningOfficer", "AtTheHelpDesk");

  /// They end the session, answer without an end, or answer a machine.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "/account/enquiries", // the desk of those who answer
          "/set-up", // the first returning officer
          "/account/sign-out-everywhere",
          "/elections/{election}/{contest}/nominations/changes",
          "/logs/{log}/cosignatures",
          "/webhooks/bounces");

  private static final Pattern VARIABLE =
      Pattern.compile("\\{([A-Za-z]+)(?::(?:[^{}]|\\{[^}]*})*)?}");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([^\"]+)\"");
  private static final Pattern TWIN =
      Pattern.compile("<li><a href=\"([^\"]+)\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>");

  private static final Pattern SAID_IN_CALENDAR =
      Pattern.compile("(?m)^(?:SUMMARY|DESCRIPTION|COMMENT)[^:\\r\\n]*:([^\\r\\n]*)");
  private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]*Z");

  /// Names, and what the test itself is.
  private static final Pattern DATA =
      Pattern.compile(
          "(.* )?– Hustings|Hustings|English|Cymraeg|Fenland Society.*|Committee|Youth"
              + " officer|Weir( branch)?|Mill|North|Ada Reed|Bo Rush|Cy Fern|Di Sedge|Sam"
              + " Sedge|Yew|Box|secretary|Appointee [0-9]|audit|[0-9a-f]{64}|branch(es)?|young"
              + " members");

  /// The same within a sentence, and days.
  private static final Pattern FILLED_IN =
      Pattern.compile(
          "(?:/\\S+|Europe/London|a test|Committee, .*|Bo Rush, Committee|Yew, .*|Youth officer, .*"
              + "|Monday|August|"
              + DATA.pattern()
              + ")[.,:”)]*");

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private Fenland fenland;
  @Autowired private Officers officers;
  @Autowired private Today today;

  private final Map<String, Visitor> visitors = new HashMap<>();
  private final Map<String, Set<String>> filledIn = new TreeMap<>();
  private Map<String, String> own = Map.of();

  @BeforeAll
  void everybody_is_there_with_something_of_their_own() {
    fenland.publish();
    Unit body = fenland.branch("Weir", "North");
    fenland.members(
        "number,name,email,unit",
        "1,Ada Reed,ada.reed@example.org,Weir",
        "2,Bo Rush,bo.rush@example.org,Weir",
        "3,Cy Fern,cy.fern@example.org,Weir");
    fenland.candidate("Bo Rush", Fenland.member("2"));
    fenland.candidate("Di Sedge");
    visitors.put("", visitor());
    visitors.put("AnyoneSignedIn", signedIn(Fenland.member("1")));
    visitors.put("MembersOnly", signedIn(Fenland.member("1")));
    visitors.put("Claimants", signedIn(Fenland.member("1")));
    visitors.put("CandidateOrOfficer", signedIn(Fenland.member("2")));
    Visitor secretary = secretary(body);
    visitors.put("OfficersOfBody", secretary);
    visitors.put("ReadersOfUnit", secretary);
    visitors.put("ActingForGroup", organiser());
    visitors.values().forEach(visitor -> visitor.get("/help?lang=en-XA"));
    own =
        Map.of(
            "unit", body.id().slug(),
            "id", body.id().slug(),
            "candidate", "bo-rush",
            "group", "yew",
            "election", "fenland-2020",
            "contest", "committee");
  }

  private Visitor secretary(Unit body) {
    Officer secretary =
        new Officer(
            0, body.id(), "secretary", "Sam Sedge", null, "sam@example.org", null, null, null);
    long id =
        officers.record(secretary, Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    return signedIn(new PersonId("officer", Long.toString(id)));
  }

  private Visitor organiser() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    officer.submit("/account", "/groups", Map.of("name", "Yew"));
    officer.submit("/account", "/groups/yew/desk/organiser", Map.of("number", "3"));
    return signedIn(Fenland.member("3"));
  }

  @Test
  void every_page_is_whole_in_it_and_leads_to_itself_in_the_other_languages() {
    Map<String, Object> faults = new TreeMap<>();
    Set<String> read = new TreeSet<>();
    for (Door door : doors(RequestMethod.GET)) {
      for (String path : new TreeSet<>(List.of(door.path(own), door.path(Map.of())))) {
        Visitor visitor = visitor(door);
        HttpResponse<String> page = visitor.get(path + "?lang=en-XA");
        if (isPage(page)) {
          read.add(door.pattern());
          judge(path, page, faults);
          // a view in somebody else's page has the language that they chose
          if (page.statusCode() == 200 && !path.endsWith("/embed")) {
            twin(path, visitor, page, faults);
          }
        }
      }
    }

    assertThat(lines(faults)).isEmpty();
    assertThat(lines(new TreeMap<>(filledIn))).isEmpty();
    assertThat(read).hasSizeGreaterThan(70);
  }

  @Test
  void a_form_that_cannot_be_right_is_refused_in_the_language_of_its_page() {
    Map<String, Object> faults = new TreeMap<>();
    Set<String> refused = new TreeSet<>();
    for (Door door : doors(RequestMethod.POST)) {
      for (String path : new TreeSet<>(List.of(door.path(own), door.path(Map.of())))) {
        HttpResponse<String> answer = post(visitor(door), path);
        if (isPage(answer)) {
          refused.add(door.pattern());
          judge("POST " + path, answer, faults);
        }
      }
    }

    assertThat(lines(faults)).isEmpty();
    assertThat(lines(new TreeMap<>(filledIn))).isEmpty();
    assertThat(refused).hasSizeGreaterThan(30);
  }

  @Test
  void a_form_without_the_token_of_its_page_is_refused_in_that_language() {
    Map<String, Object> faults = new TreeMap<>();
    HttpResponse<String> answer =
        Objects.requireNonNull(visitors.get("AnyoneSignedIn")).post("/account/entry", Map.of());
    judge("without a token", answer, faults);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(lines(faults)).isEmpty();
  }

  @Test
  void what_calendars_and_readers_of_news_are_sent_is_whole_in_it() {
    fenland.move("2020-09-27T12:00", "2020-09-28T12:00", "the hall is flooded");
    Visitor reader = visitor();
    String notices = reader.get("/elections/fenland-2020/notices.atom?lang=en-XA").body();
    String news =
        reader.get("/elections/fenland-2020/committee/nominations.atom?lang=en-XA").body();
    String calendar = reader.get("/elections/fenland-2020/timetable.ics?lang=en-XA").body();

    String json = reader.get("/elections/fenland-2020/committee/nominations.json?lang=cy").body();
    assertThat(json).contains("Wedi enwebu");
    assertThat(notices).contains("xml:lang=\"en-XA\"", "⟧</summary>");
    assertThat(outside(notices)).isEmpty();
    assertThat(news).contains("xml:lang=\"en-XA\"");
    assertThat(outside(news)).isEmpty();
    // a long line goes on in the next, behind a space
    String unfolded = calendar.replace("\r\n ", "");
    List<String> said =
        SAID_IN_CALENDAR.matcher(unfolded).results().map(line -> line.group(1)).toList();
    assertThat(said).hasSizeGreaterThan(2);
    assertThat(said).allSatisfy(text -> assertThat(outside(text)).isEmpty());
  }

  private static List<String> outside(String text) {
    return VisibleText.outsideOfMessages(text).stream()
        .filter(piece -> !DATA.matcher(piece).matches())
        .filter(piece -> !piece.startsWith("http") && !INSTANT.matcher(piece).matches())
        .toList();
  }

  private static String lines(Map<String, Object> faults) {
    return faults.entrySet().stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }

  private Visitor visitor(Door door) {
    return Objects.requireNonNullElseGet(visitors.get(door.right()), () -> visitors.get(""));
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("content-type").orElse("").startsWith("text/html")
        && !answer.body().isBlank();
  }

  private void judge(String path, HttpResponse<String> page, Map<String, Object> faults) {
    Matcher language = LANGUAGE.matcher(page.body());
    if (!language.find() || !language.group(1).equals("en-XA")) {
      faults.put(path + " " + page.statusCode(), "is in another language");
      return;
    }
    List<String> outside =
        VisibleText.outsideOfMessages(page.body()).stream()
            .filter(text -> !DATA.matcher(text).matches())
            .toList();
    VisibleText.filledIn(page.body()).stream()
        .filter(text -> !FILLED_IN.matcher(text).matches())
        .forEach(text -> filledIn.computeIfAbsent(text, _ -> new TreeSet<>()).add(path));
    if (!outside.isEmpty()) {
      faults.put(path + " " + page.statusCode(), outside);
    }
  }

  private static void twin(
      String path, Visitor visitor, HttpResponse<String> page, Map<String, Object> faults) {
    Matcher twin = TWIN.matcher(page.body());
    if (!twin.find()) {
      faults.put(path + ", twin", "none");
      return;
    }
    String address = twin.group(1).replace("&amp;", "&");
    HttpResponse<String> welsh = visitor.get(address);
    visitor.get("/help?lang=en-XA");
    if (!address.startsWith(path + "?")
        || welsh.statusCode() != page.statusCode()
        || !welsh.body().contains("<html lang=\"cy\"")) {
      faults.put(path + ", twin", address + " " + welsh.statusCode());
    }
  }

  private static HttpResponse<String> post(Visitor visitor, String path) {
    Matcher token = TOKEN.matcher(visitor.get("/help").body());
    String sent =
        token.find() ? token.group(1) : found(TOKEN.matcher(visitor.get("/sign-in").body()));
    return visitor.post(path, Map.of("_csrf", sent));
  }

  private static String found(Matcher token) {
    return token.find() ? token.group(1) : "";
  }

  private record Door(String pattern, String right) {
    /// What is not named is nothing that is there.
    String path(Map<String, String> named) {
      Matcher variable = VARIABLE.matcher(pattern);
      StringBuilder path = new StringBuilder();
      while (variable.find()) {
        String value = named.getOrDefault(variable.group(1), "999999999");
        variable.appendReplacement(path, Matcher.quoteReplacement(value));
      }
      return variable.appendTail(path).toString();
    }
  }

  private List<Door> doors(RequestMethod method) {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(method))
        .filter(one -> one.getKey().getConsumesCondition().isEmpty())
        .filter(one -> !ErrorController.class.isAssignableFrom(one.getValue().getBeanType()))
        .flatMap(one ->
            one.getKey().getPatternValues().stream()
                .map(pattern -> new Door(pattern, right(one.getValue()))))
        .filter(door -> !door.pattern().startsWith("/staff"))
        .filter(door -> !OFFICIALS.contains(door.right()) && !LEFT_OUT.contains(door.pattern()))
        .toList();
  }

  private static String right(HandlerMethod handler) {
    AllowedTo own = handler.getMethodAnnotation(AllowedTo.class);
    AllowedTo stated = own == null ? handler.getBeanType().getAnnotation(AllowedTo.class) : own;
    return stated.value().getSimpleName();
  }
}
