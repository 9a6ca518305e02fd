package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.LookingOver;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.reissue.OtherAddresses;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// The Saltmarsh Society with its ballots in its electors' hands, for those who want to get one
/// that is not theirs. It is Wednesday: another ballot can be asked for.
abstract class DispatchedSociety extends ServerTest {
  static final String PUBLIC = "/elections/saltmarsh-2020";
  static final String WHERE = PUBLIC + "/where-is-my-ballot";
  static final String ANOTHER = PUBLIC + "/another-ballot";
  static final String DESK = "/staff" + PUBLIC + "/dispatch";
  static final Instant ASKING = Instant.parse("2020-08-05T09:00:00Z");

  private static final Pattern CODE = Pattern.compile("/vote/([A-Z0-9]{8}-[A-Z0-9]{8})");

  @Autowired Saltmarsh saltmarsh;
  @Autowired Roll roll;
  @Autowired Packs packs;
  @Autowired private OtherAddresses others;
  @Autowired private LookingOver lookingOver;
  private int before;
  Visitor staff = visitor();
  Visitor colleague = visitor();

  @BeforeEach
  void ballots_are_sent() {
    begin_with_empty_tables();
    before = mail.letters().size();
    saltmarsh.frozen(20);
    staff = signedIn(Role.STAFF);
    colleague = signedIn(Role.RETURNING_OFFICER);
    SecondPerson.confirms(
        colleague,
        staff.submit(DESK, DESK + "/papers", Map.of("reason", "nominations are closed")));
    staff.submit(DESK, DESK + "/plan", Map.of("rule", "email-else-post"));
    lookingOver.everything(Saltmarsh.ELECTION);
    staff.submit(DESK, DESK + "/start", Map.of());
    await(() -> !ballotsAt(SaltmarshMembers.email(14)).isEmpty());
    await(() -> !ballotsAt(SaltmarshMembers.email(15)).isEmpty());
    clock.moveTo(ASKING);
  }

  Elector elector(int member) {
    return roll.ofMember(Saltmarsh.ELECTION, new MemberNumber(Integer.toString(member)))
        .orElseThrow();
  }

  Visitor member(int number) {
    return signedIn(new PersonId("member", Integer.toString(number)));
  }

  /// The page of an elector's ballots on the staff's desk.
  String page(int member) {
    return DESK + "/electors/" + elector(member).number();
  }

  List<KeptMail.Letter> lettersAt(String address) {
    return mail.letters().stream()
        .skip(before)
        .filter(letter -> letter.to().equals(address))
        .toList();
  }

  List<KeptMail.Letter> ballotsAt(String address) {
    return lettersAt(address).stream()
        .filter(letter -> CODE.matcher(letter.text()).find())
        .toList();
  }

  SecurityCode codeAt(String address) {
    Matcher code = CODE.matcher(ballotsAt(address).getLast().text());
    assertThat(code.find()).isTrue();
    return SecurityCode.parse(code.group(1)).orElseThrow();
  }

  boolean isLive(SecurityCode code) {
    return packs.byCode(code).filter(Pack::isLive).isPresent();
  }

  /// The path of the link in the newest letter to an address whose subject has these words.
  String linkAt(String address, String kind) {
    Pattern link = Pattern.compile("https?://\\S+(?:/another-ballot/" + kind + "/\\S+)");
    await(() -> lettersAt(address).stream().anyMatch(one -> link.matcher(one.text()).find()));
    String found =
        lettersAt(address).reversed().stream()
            .flatMap(one -> link.matcher(one.text()).results())
            .findFirst()
            .orElseThrow()
            .group();
    return URI.create(found).getPath();
  }

  /// So much later, with all done that was due.
  void later(Duration much) {
    clock.moveTo(clock.instant().plus(much));
    others.sendDue();
    await(() -> waiting() == 0);
  }

  private int waiting() {
    return database
        .sql(
            """
            SELECT (SELECT count(*) FROM dispatch.outbox)
              + (SELECT count(*) FROM dispatch.wanted
                 WHERE channel = 'ONLINE' AND pack IS NULL AND dropped_at IS NULL)
            """)
        .query(Integer.class)
        .single();
  }

  String auditLog() {
    return String.join(
        "\n",
        database
            .sql(
                "SELECT event || ' ' || coalesce(after::text, '') FROM audit.entry ORDER BY number")
            .query(String.class)
            .list());
  }
}
