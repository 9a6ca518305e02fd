package org.hustings.server.slate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class BackingTest extends ServerTest {
  @Autowired private Fenland fenland;
  @Autowired private Groups groups;
  @Autowired private Endorsements endorsements;
  @Autowired private Slates slates;

  @BeforeAll
  void publish() {
    fenland.publish();
  }

  private CampaignGroup group(String inSentence) {
    CampaignGroup group = CampaignGroup.named(inSentence);
    groups.enter(group, fenland.from("a test"));
    return group;
  }

  @Test
  void a_group_is_known_by_its_name_and_named_in_a_sentence_with_its_article() {
    CampaignGroup group = group("the Oak League");
    assertThat(group.id().slug()).isEqualTo("oak-league");
    assertThat(group.name()).isEqualTo("Oak League");
    assertThat(get("/groups").body()).contains("<a href=\"/groups/oak-league\">Oak League</a>");
  }

  @Test
  void an_endorsement_has_a_beginning_and_an_end_and_is_marked_as_information() {
    CampaignGroup elm = group("Elm Club");
    CandidacyId ada = fenland.candidate("Ada Larch");
    endorsements.endorse(elm.id(), ada, fenland.from("a leaflet"));
    assertThat(get("/groups/elm-club").body())
        .contains("Ada Larch", "source: a leaflet", "has no effect in the rules");
    Instant during = clock.instant();
    clock.moveTo(during.plusSeconds(3600));
    endorsements.end(elm.id(), ada, "a change of mind", fenland.from("a leaflet"));
    assertThat(endorsements.by(elm.id(), clock.instant())).isEmpty();
    assertThat(endorsements.by(elm.id(), during)).hasSize(1);
    assertThat(endorsements.history(ada))
        .singleElement()
        .extracting(Endorsement::until)
        .isNotNull();
  }

  @Test
  void several_groups_share_a_slate_with_an_order_and_another_in_a_region() {
    CampaignGroup ash = group("Ash");
    CampaignGroup fir = group("Fir");
    CandidacyId bo = fenland.candidate("Bo Larch");
    CandidacyId cy = fenland.candidate("Cy Larch");
    slates.publish(
        new Slate(
            "evergreen",
            Fenland.COMMITTEE,
            "Evergreen",
            List.of(ash.id(), fir.id()),
            true,
            List.of(bo, cy),
            Map.of("North", List.of(cy, bo))),
        fenland.from("a test"));
    Slate slate = slates.of(fir.id(), clock.instant()).getFirst();
    assertThat(slate.in("South")).containsExactly(bo, cy);
    assertThat(slate.in("North")).containsExactly(cy, bo);
    assertThat(get("/groups/ash").body()).contains("Recommended together", "Bo Larch");
  }

  @Test
  void an_organiser_acts_for_their_own_group_and_for_no_other() {
    CampaignGroup yew = group("Yew");
    group("Box");
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    // the scrutineer is but somebody who is registered at a known address
    Visitor organiser = signedIn(Role.SCRUTINEER);
    String address =
        database
            .sql("SELECT address FROM account.person ORDER BY id DESC LIMIT 1")
            .query(String.class)
            .single();
    officer.submit("/groups/yew/desk", "/groups/yew/desk/organiser", Map.of("address", address));
    CandidacyId di = fenland.candidate("Di Larch");
    organiser.submit(
        "/groups/yew/desk",
        "/groups/yew/desk/endorse",
        Map.of("candidate", Long.toString(di.number())));
    assertThat(endorsements.by(yew.id(), clock.instant()))
        .extracting(Endorsement::candidacy)
        .containsExactly(di);
    assertThat(organiser.get("/groups/box/desk").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://a b", "javascript:alert(1)", "https://", "elm club", "ftp://elm.example"})
  void what_is_no_website_is_refused_in_a_sentence_and_not_in_that_of_a_library(String entered) {
    CampaignGroup holly = group("Holly");
    String desk = "/groups/holly/desk";
    HttpResponse<String> answer =
        signedIn(Role.RETURNING_OFFICER)
            .submit(desk, desk + "/details", Map.of("about", "us", "website", entered));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("A website begins with https://.")
        .doesNotContain("Illegal character");
    assertThat(groups.find(holly.id()).orElseThrow().website()).isNull();
  }

  @Test
  void a_shared_slate_is_published_by_its_form_with_an_order_of_its_own_in_a_region() {
    group("Rowan");
    group("Hazel");
    fenland.candidate("Ed Larch");
    fenland.candidate("Flo Larch");
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String form = "/groups/rowan/desk/slates/" + Fenland.COMMITTEE;
    Map<String, String> fields = new HashMap<>();
    fields.put("name", "Hedge Row");
    fields.put("with", "hazel");
    fields.put("candidates", "Flo Larch\nEd Larch\n");
    fields.put("regions", "North:\nEd Larch\nFlo Larch\n");
    fields.put("ordered", "true");
    assertThat(officer.submit(form, form, fields).statusCode()).isEqualTo(302);
    Instant before = clock.instant();
    assertThat(get("/groups/hazel").body())
        .contains("Slate: Hedge Row", "Recommended together", "In North", "slate=hedge-row");
    assertThat(get(Fenland.COMMITTEE.path() + "/nominations?show=all&slate=hedge-row").body())
        .contains("Flo Larch", "Ed Larch")
        .doesNotContain("Ada Larch</a>");
    assertThat(officer.get(form + "?slate=hedge-row").body()).contains("North:\nEd Larch");

    fields.put("slate", "hedge-row");
    fields.put("candidates", "Nobody Here");
    assertThat(officer.submit(form, form, fields).body())
        .contains("“Nobody Here” does not stand in this contest.");
    clock.moveTo(before.plusSeconds(60));
    officer.submit(form, form + "/take-down", Map.of("slate", "hedge-row"));
    assertThat(get("/groups/hazel").body()).doesNotContain("Hedge Row");
    assertThat(slates.of(new GroupId("hazel"), before)).hasSize(1);
  }
}
