package org.hustings.server.roll.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.account.PersonId;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.words.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Until when claims can be filed, how many, with which files, and when one may be granted.
class ClaimRulesTest {
  private static final Instant NOW = Instant.parse("2020-08-04T09:00:00Z");

  private static ElectionDefinition election(String added, String... leftOut) {
    String text =
        Saltmarsh.definitionFile()
            .replace("  - {act: ballot-closes,", added + "  - {act: ballot-closes,");
    for (String act : leftOut) {
      text = text.replaceAll("  - \\{act: " + act + ",[^}]*}\n", "");
    }
    return new DefinitionReader(CountRules.ofLibrary()).read(text).definition().orElseThrow();
  }

  @Test
  void claims_end_at_the_stated_act_else_when_no_other_ballot_can_be_asked_for_else_at_the_close() {
    assertThat(ClaimTimes.until(election("  - {act: claims-close, at: 2020-08-11T12:00}\n")))
        .hasValue(Instant.parse("2020-08-11T11:00:00Z"));
    assertThat(ClaimTimes.until(election(""))).hasValue(Instant.parse("2020-08-20T23:00:00Z"));
    assertThat(ClaimTimes.until(election("", "email-reissue-closes")))
        .hasValue(Instant.parse("2020-08-14T23:00:00Z"));
    assertThat(ClaimTimes.until(election("", "email-reissue-closes", "postal-reissue-closes")))
        .hasValue(Saltmarsh.CLOSES);
  }

  @Test
  void a_day_that_ends_at_midnight_is_said_by_its_last_minute() {
    assertThat(ClaimTimes.said(election("")).map(Object::toString))
        .hasValue("2020-08-20T23:59+01:00[Europe/London]");
    assertThat(ClaimTimes.said(election("  - {act: claims-close, at: 2020-08-11T12:00}\n")))
        .map(Object::toString)
        .hasValue("2020-08-11T12:00+01:00[Europe/London]");
  }

  @Test
  void an_answer_is_due_in_seven_days_and_not_after_the_close() {
    assertThat(ClaimTimes.due(election(""), NOW)).isEqualTo(Instant.parse("2020-08-11T09:00:00Z"));
    assertThat(ClaimTimes.due(election(""), Instant.parse("2020-08-20T09:00:00Z")))
        .isEqualTo(Saltmarsh.CLOSES);
  }

  @Test
  void a_member_has_one_open_claim_and_three_a_day_and_an_agent_ten() {
    assertThat(ClaimLimits.refusal(ClaimKind.LEFT_OUT, 0, 2)).isEmpty();
    assertThat(ClaimLimits.refusal(ClaimKind.LEFT_OUT, 1, 1)).isPresent();
    assertThat(ClaimLimits.refusal(ClaimKind.WRONG, 0, 3)).isPresent();
    assertThat(ClaimLimits.refusal(ClaimKind.OBJECTION, 9, 9)).isEmpty();
    assertThat(ClaimLimits.refusal(ClaimKind.OBJECTION, 0, 10)).isPresent();
  }

  @Test
  void a_file_is_what_its_content_is_and_nothing_else_is_taken() throws IOException {
    byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(ClaimFile.from(pdf).orElseThrow().type()).isEqualTo(ClaimFile.Type.PDF);
    assertThat(ClaimFile.from(picture("png")).orElseThrow().type()).isEqualTo(ClaimFile.Type.PNG);
    assertThat(ClaimFile.from(picture("jpeg")).orElseThrow().type()).isEqualTo(ClaimFile.Type.JPEG);
    assertThat(ClaimFile.from(new byte[0])).isEmpty();

    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    assertThat(English.refusal(() -> ClaimFile.from(page))).contains("cannot be read");
    byte[] broken = Arrays.copyOf(picture("png"), 20);
    assertThat(English.refusal(() -> ClaimFile.from(broken))).contains("cannot be read");
    assertThat(English.refusal(() -> ClaimFile.from(new byte[ClaimFile.LARGEST + 1])))
        .contains("at most 5 MB");
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, file);
    return file.toByteArray();
  }

  @Test
  void an_objection_is_granted_once_the_elector_has_answered_or_had_two_days() {
    assertThat(objection(null).mayBeGranted(NOW)).isFalse();
    Claim.Told silent = new Claim.Told(new ElectorNumber(5), NOW, "");
    assertThat(objection(silent).mayBeGranted(NOW.plusSeconds(47 * 3600))).isFalse();
    assertThat(objection(silent).mayBeGranted(NOW.plusSeconds(48 * 3600))).isTrue();
    assertThat(objection(new Claim.Told(new ElectorNumber(5), NOW, "no")).mayBeGranted(NOW))
        .isTrue();
  }

  private static Claim objection(Claim.@Nullable Told told) {
    return new Claim(
        1,
        "K7QM-2XFD",
        new ElectionId("saltmarsh-2020"),
        ClaimKind.OBJECTION,
        new PersonId("appointee", "1"),
        "number 5",
        "moved away",
        NOW,
        NOW,
        told,
        null,
        null);
  }
}
