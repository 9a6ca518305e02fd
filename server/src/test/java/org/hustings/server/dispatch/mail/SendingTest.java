package org.hustings.server.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.Channel;
import org.hustings.server.ServerTest;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.roll.ElectorNumber;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SendingTest extends ServerTest {
  private static final Pattern LINK = Pattern.compile("/vote/([A-Z0-9]{8}-[A-Z0-9]{8})");

  @Autowired private Heathland heathland;
  @Autowired private Packs packs;
  private List<KeptMail.Letter> letters;

  @BeforeAll
  void dispatch() {
    heathland.publish();
    for (int i = 1; i <= 40; i++) {
      heathland.elector(i, "Elector " + i, "e" + i + "@example.org", "1 Lane\nTown");
    }
    heathland.wants(7, Format.PLAIN_TEXT_MAIL);
    heathland.wants(8, Format.AUDIO);
    heathland.elector(41, "Pat Shared", "shared@example.org", "2 Lane\nTown\nLS1 4AP");
    heathland.elector(42, "Sam Shared", "Shared@example.org", "2 Lane\nTown\nLS1 4AP");
    heathland.elector(43, "Nobody Reaches", "", "");
    int before = mail.letters().size();
    heathland.dispatch(1000, 3);
    await(() -> mail.letters().size() == before + 40 && waiting() == 0);
    letters = mail.letters().subList(before, before + 40);
  }

  @Test
  void who_wants_plain_text_gets_no_other_part_and_nothing_else_is_different() {
    assertThat(letters)
        .filteredOn(KeptMail.Letter::plain)
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.to()).isEqualTo("e7@example.org");
          assertThat(letter.text()).contains("Dear Elector 7").doesNotContain("<", "**");
        });
  }

  @Test
  void who_wants_audio_is_told_where_it_is_and_nobody_else() {
    assertThat(letters)
        .filteredOn(letter -> letter.text().contains("/elections/heathland-2020/dispatch/formats"))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.to()).isEqualTo("e8@example.org");
          assertThat(letter.text()).contains("in another format. It is here", "Gofynasoch");
        });
  }

  private long waiting() {
    return database.sql("SELECT count(*) FROM dispatch.outbox").query(Long.class).single();
  }

  @Test
  void everybody_with_an_address_of_their_own_gets_one_mail_and_nobody_else_any() {
    assertThat(letters).extracting(KeptMail.Letter::to).doesNotHaveDuplicates();
    assertThat(letters).extracting(KeptMail.Letter::to).noneMatch(to -> to.contains("hared"));
    assertThat(letters.getFirst().subject())
        .isEqualTo(
            "Eich pleidlais: Heathland Society elections 2020 / "
                + "Your ballot: Heathland Society elections 2020");
    assertThat(letters.getFirst().text())
        .contains(
            "Annwyl Elector",
            "Dear Elector",
            "Council, Chair.",
            "at 12 noon on Thursday 12 November 2020")
        .doesNotContain("Treasurer", "{");
  }

  @Test
  void the_link_in_each_mail_finds_the_pack_of_its_elector_and_no_other() {
    for (KeptMail.Letter letter : letters) {
      Matcher link = LINK.matcher(letter.text());
      assertThat(link.find()).isTrue();
      Pack pack = packs.byCode(SecurityCode.parse(link.group(1)).orElseThrow()).orElseThrow();
      assertThat("e" + pack.elector() + "@example.org").isEqualTo(letter.to());
      assertThat(pack.isLive()).isTrue();
      assertThat(pack.channel()).isEqualTo(Channel.ONLINE);
      assertThat(pack.entitlements()).hasSize(2);
      assertThat(packs.of(Heathland.ELECTION, pack.elector())).containsExactly(pack);
    }
  }

  @Test
  void no_code_is_left_in_the_database() {
    String code =
        LINK.matcher(letters.getFirst().text()).results().findFirst().orElseThrow().group(1);
    for (String table : new String[] {"pack", "mail", "outbox", "wanted"}) {
      assertThat(
              database
                  .sql("SELECT count(*) FROM dispatch." + table + " t WHERE t::text LIKE :part")
                  .param("part", "%" + code.substring(0, 8) + "%")
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void a_ballot_counts_as_dispatched_when_the_mail_server_has_it() {
    assertThat(packs.electorsByChannel(Heathland.ELECTION)).isEqualTo(Map.of(Channel.ONLINE, 40L));
    database.sql("UPDATE dispatch.mail SET state = 'UNDER_WAY' WHERE elector = 7").update();
    assertThat(packs.electorsByChannel(Heathland.ELECTION)).isEqualTo(Map.of(Channel.ONLINE, 39L));
    database.sql("UPDATE dispatch.mail SET state = 'HANDED' WHERE elector = 7").update();
  }

  @Test
  void who_shares_an_address_waits_for_the_post() {
    assertThat(packs.of(Heathland.ELECTION, new ElectorNumber(41))).isEmpty();
    assertThat(
            database
                .sql(
                    "SELECT channel || ' ' || because FROM dispatch.wanted WHERE elector IN (41,"
                        + " 42)")
                .query(String.class)
                .list())
        .containsOnly("POST SHARED_EMAIL");
  }
}
