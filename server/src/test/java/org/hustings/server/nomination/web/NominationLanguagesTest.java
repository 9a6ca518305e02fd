package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the public and the officers of bodies read of an election and its nominations is in Welsh
/// and English.
class NominationLanguagesTest extends ServerTest {
  private static final String ELECTION = "/elections/fenland-2020";
  private static final String COMMITTEE = ELECTION + "/committee";

  /// Names, and on what a record rests, which stay as they were entered in every language.
  private static final Set<String> NAMES =
      Set.of(
          "– Hustings",
          "Hustings",
          "English",
          "Cymraeg",
          "Fenland Society elections 2020",
          "Fenland Society elections 2020 – Hustings",
          "Fenland Society elections 2020: Committee",
          "Fenland Society elections 2020: Youth officer",
          "Fenland Society",
          "Committee",
          "Youth officer",
          "Reed 1 branch",
          "an officer of Reed 1 branch",
          "Reed 2 branch",
          "North",
          "South",
          "Ada Sedge",
          "Sam Sedge",
          "Ada Sedge –",
          "Isles");

  /// The dates on the chart's axis and the machine's time of a form.
  private static final Pattern DATE = Pattern.compile("\\d{1,2} \\w+|.*\\d{4}-\\d\\d-\\d\\d.*");

  @Autowired private Fenland fenland;
  @Autowired private Officers officers;
  @Autowired private Today today;

  private int branches;

  @BeforeAll
  void publish() {
    fenland.publish();
  }

  private Unit branch() {
    return fenland.branch("Reed " + ++branches, "North");
  }

  @Test
  void in_a_made_up_language_nothing_but_names_is_left_as_it_was() {
    Unit body = branch();
    CandidacyId ada = fenland.candidate("Ada Sedge");
    Visitor secretary = secretaryOf(body);
    String form = "/units/" + body.id() + "/nominate/" + Fenland.COMMITTEE;
    Map<String, String> naming = Map.of("candidate", Long.toString(ada.number()));
    secretary.submit(form, form, naming);

    for (String path :
        List.of(
            "/",
            "/elections",
            ELECTION,
            ELECTION + "/timetable",
            ELECTION + "/notices",
            ELECTION + "/youth-officer",
            COMMITTEE,
            COMMITTEE + "/nominations",
            COMMITTEE + "/nominations/embed",
            COMMITTEE + "/nominations/record",
            ELECTION + "/meetings",
            "/candidates/fenland-2020/committee/ada-sedge",
            "/units/" + body.id() + "/nominations",
            form,
            "/units/" + body.id() + "/meeting/fenland-2020")) {
      String page = secretary.get(path + "?lang=en-XA").body();
      assertThat(page).as(path).contains("lang=\"en-XA\"");
      assertThat(VisibleText.outsideOfMessages(page))
          .filteredOn(text -> !NAMES.contains(text) && !DATE.matcher(text).matches())
          .as(path)
          .isEmpty();
    }
  }

  @Test
  void an_officer_is_refused_in_welsh() {
    Unit body = branch();
    Visitor secretary = secretaryOf(body);
    String form = "/units/" + body.id() + "/nominate/" + Fenland.COMMITTEE;
    secretary.get(form + "?lang=cy");

    assertThat(secretary.submit(form, form, Map.of()).body())
        .contains("Ni chofnodwyd dim", "Rhaid enwi o leiaf un ymgeisydd o'r ornest hon");
  }

  @Test
  void the_rules_of_a_contest_are_told_in_welsh() {
    assertThat(get(COMMITTEE + "?lang=cy").body())
        .contains("3 sedd", "Y rheolau", "Y bleidlais sengl drosglwyddadwy")
        .contains("mae ar ymgeisydd angen y gefnogaeth hon: 2 branches.");
  }

  private Visitor secretaryOf(Unit body) {
    Officer secretary =
        new Officer(
            0,
            body.id(),
            "secretary",
            "Sam Sedge",
            null,
            "sam" + branches + "@example.org",
            null,
            null,
            null);
    long id =
        officers.record(secretary, Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    return signedIn(new PersonId("officer", Long.toString(id)));
  }
}
