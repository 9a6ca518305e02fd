package org.hustings.server.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.brought.BroughtFiles;
import org.hustings.server.dispatch.look.Look;
import org.hustings.server.dispatch.look.Looked;
import org.hustings.server.dispatch.look.Looks;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What electors want in audio or braille is missed before dispatch, brought, and then there for
/// everybody; who wants it nobody sees but officials.
class BroughtFormatsTest extends ServerTest {
  private static final String ELECTION = "/elections/heathland-2020";
  private static final String OPEN = ELECTION + "/dispatch/formats";
  private static final String DESK = "/staff" + ELECTION + "/dispatch";
  private static final String PAGE = DESK + "/formats";
  private static final Pattern FILE =
      Pattern.compile("/elections/heathland-2020/dispatch/formats/([0-9]+)/([a-z0-9.-]+)");

  private static final String SEE_FIRST = "/staff" + ELECTION + "/see-first";

  @Autowired private Heathland heathland;
  @Autowired private Looks looks;
  @Autowired private BroughtFiles brought;
  private Visitor staff = visitor();

  @BeforeEach
  void two_electors_want_what_nobody_can_make_here() {
    begin_with_empty_tables();
    heathland.publish();
    for (int elector = 1; elector <= 3; elector++) {
      heathland.elector(
          elector, "Elector " + elector, "e" + elector + "@example.org", "1 Lane\nTown");
    }
    heathland.wants(1, Format.AUDIO);
    heathland.wants(2, Format.BRAILLE_READY);
    heathland.settle();
    staff = signedIn(Role.STAFF);
  }

  @Test
  void what_is_wanted_is_missing_until_it_is_brought_and_then_there_for_everybody() {
    String missing = "Audio, which 1 elector wants: Council and Chair";
    assertThat(staff.get(DESK).body()).contains(missing, "A file ready for braille, which 1");
    assertThat(staff.get(DESK).body()).doesNotContain("Easy read, which");
    assertThat(get(OPEN).body()).contains("There is nothing in other formats yet");
    assertThat(get(ELECTION).body()).doesNotContain(OPEN);

    assertThat(bring("audio", "", "<html>").body())
        .contains("This is no audio file: MP3, M4A, OGG or WAV is expected.", missing);
    assertThat(bring("audio", "", "").body()).contains("Choose a file");
    assertThat(bring("print-18", "", "ID3..").body()).contains("Choose one of the formats");
    assertThat(bring("audio", "treasurer", "ID3..").statusCode()).as("unopposed").isEqualTo(422);
    assertThat(bring("audio", "chair", "ID3 chair").statusCode()).isEqualTo(302);
    assertThat(staff.get(PAGE).body())
        .contains("Audio, which 1 elector wants: Council", "Chair: Audio");
    assertThat(bring("audio", "council", "ID3 council").statusCode()).isEqualTo(302);
    assertThat(bring("braille-ready", "", ",KAL ,GORSE").statusCode()).isEqualTo(302);

    assertThat(staff.get(DESK).body()).doesNotContain("Missing before the ballots go");
    assertThat(get(ELECTION).body()).contains(OPEN);
    String page = get(OPEN).body();
    assertThat(page).contains("All contests: A file ready for braille", "(MP3,");
    Matcher file = FILE.matcher(page);
    assertThat(file.find()).isTrue();
    HttpResponse<String> served = get(file.group());
    assertThat(served.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains(file.group(2));
    assertThat(served.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(get(file.group() + "x").statusCode()).isEqualTo(404);

    assertThat(staff.submit(PAGE, PAGE + "/" + file.group(1) + "/take-away", Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(get(file.group()).statusCode()).isEqualTo(404);
    assertThat(staff.submit(PAGE, PAGE + "/" + file.group(1) + "/take-away", Map.of()).body())
        .contains("not there any more");
  }

  @Test
  void ballots_go_without_what_is_missing_only_once_an_official_said_so_by_name() {
    assertThat(points()).contains(Look.FORMATS);
    String seen = staff.get(SEE_FIRST).body();
    assertThat(seen).contains("Ballots may go though files in other formats are missing", PAGE);
    String shown = looks.of(Heathland.ELECTION, Look.FORMATS).shown().orElseThrow();

    staff.submit(SEE_FIRST, SEE_FIRST + "/looked", Map.of("formats", shown));
    assertThat(looks.of(Heathland.ELECTION, Look.FORMATS).isTicked()).isTrue();

    heathland.wants(3, Format.EASY_READ);
    assertThat(looks.of(Heathland.ELECTION, Look.FORMATS).isTicked())
        .as("more is wanted")
        .isFalse();
    assertThat(staff.submit(SEE_FIRST, SEE_FIRST + "/looked", Map.of("formats", shown)).body())
        .contains("This has changed since you opened the page");

    for (Format format : BroughtFiles.formats()) {
      brought.bring(
          Heathland.ELECTION, "", format, content(format), new Actor("test:returning-officer"));
    }
    assertThat(points()).as("nothing is missing").doesNotContain(Look.FORMATS);
  }

  private List<Look> points() {
    return looks.of(Heathland.ELECTION).stream().map(Looked::look).toList();
  }

  private static byte[] content(Format format) {
    return (format == Format.AUDIO ? "ID3.." : format == Format.EASY_READ ? "%PDF-1.7" : ",KAL")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void how_many_want_what_is_for_officials_and_the_public_page_is_whole_in_any_language() {
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    assertThat(scrutineer.get(DESK).body())
        .contains("Send the ballots out")
        .doesNotContain("elector wants", PAGE);
    assertThat(scrutineer.get(PAGE).statusCode()).isEqualTo(403);

    bring("audio", "", "ID3..");

    assertThat(VisibleText.outsideOfMessages(get(OPEN + "?lang=en-XA").body()))
        .containsOnly(
            "– Hustings", "Hustings", "English", "Cymraeg", "Heathland Society elections 2020");
    assertThat(get(OPEN + "?lang=cy").body()).contains("Pob gornest: Sain");
  }

  private HttpResponse<String> bring(String format, String contest, String file) {
    Matcher csrf =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(staff.get(PAGE).body());
    assertThat(csrf.find()).isTrue();
    StringBuilder body = new StringBuilder();
    part(body, "name=\"_csrf\"", csrf.group(1));
    part(body, "name=\"format\"", format);
    part(body, "name=\"contest\"", contest);
    part(body, "name=\"file\"; filename=\"brought\"", file);
    return staff.send(
        HttpRequest.newBuilder(staff.address(PAGE))
            .header("Accept", "text/html, */*")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(
                HttpRequest.BodyPublishers.ofString(body + "--part--\r\n", StandardCharsets.UTF_8))
            .build());
  }

  private static void part(StringBuilder body, String head, String content) {
    body.append("--part\r\nContent-Disposition: form-data; ")
        .append(head)
        .append("\r\n\r\n")
        .append(content)
        .append("\r\n");
  }
}
