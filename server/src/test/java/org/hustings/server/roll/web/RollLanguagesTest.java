package org.hustings.server.roll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What members and the public read of a roll is in Welsh and English.
class RollLanguagesTest extends ServerTest {
  private static final String ROLL = "/elections/saltmarsh-2020/roll";
  private static final String QUESTION = "/elections/saltmarsh-2020/can-i-vote";

  /// Names, and what the register and the roll have of their own, which stay as they were entered.
  private static final Set<String> NAMES =
      Set.of(
          "– Hustings",
          "Hustings",
          "English",
          "Cymraeg",
          "Saltmarsh Society elections 2020",
          "Council",
          "Young members' representatives",
          "Appointee 0",
          "active",
          "young",
          "Fen",
          "Shore",
          "branches",
          "young members",
          "Membership register: the society's office, as of Monday 15 June 2020");

  /// A day by itself, as each language writes it.
  private static final Pattern DAY = Pattern.compile("\\w+ \\d{1,2} \\w+ \\d{4}");

  @Autowired private Saltmarsh saltmarsh;

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
  }

  private void register() {
    saltmarsh.nominated();
    saltmarsh.register(Saltmarsh.MEMBERS);
    clock.moveTo(Saltmarsh.FREEZES);
  }

  private Visitor member(int number) {
    return signedIn(new PersonId("member", Integer.toString(number)));
  }

  private static void isWhole(Visitor reader, String path, String... names) {
    String page = reader.get(path + "?lang=en-XA").body();
    assertThat(page).as(path).contains("lang=\"en-XA\"");
    assertThat(VisibleText.outsideOfMessages(page))
        .as(path)
        .filteredOn(text -> !NAMES.contains(text) && !DAY.matcher(text).matches())
        .isSubsetOf(names);
  }

  @Test
  void before_the_freeze_nothing_but_names_is_left_as_it_was_in_a_made_up_language() {
    register();

    isWhole(visitor(), QUESTION);
    isWhole(signedIn(Role.SCRUTINEER), QUESTION);
    for (int number : new int[] {1, 6, 16, 20}) {
      isWhole(member(number), QUESTION, SaltmarshMembers.name(number));
    }
    isWhole(visitor(), ROLL);
    assertThat(get(ROLL + ".json?lang=cy").body())
        .contains("Nid yw rhestr etholwyr yr etholiad hwn wedi'i rhewi eto.");
  }

  @Test
  void after_the_freeze_nothing_but_names_is_left_as_it_was_in_a_made_up_language() {
    String hash = saltmarsh.frozen().hash();

    for (int number : new int[] {1, 6, 16, 20}) {
      isWhole(member(number), QUESTION, SaltmarshMembers.name(number));
    }
    isWhole(visitor(), ROLL, hash);
  }

  @Test
  void a_member_gets_the_answer_in_welsh_with_the_rule_that_decides() {
    register();

    assertThat(member(16).get(QUESTION + "?lang=cy").body())
        .contains("<h1>Na chewch, fel y mae pethau nawr</h1>", "byddai'n rhaid ichi:")
        .contains("fod wedi ymuno erbyn");
    assertThat(member(1).get(QUESTION + "?lang=cy").body())
        .contains("<h1>Cewch, fel y mae pethau nawr</h1>");
  }

  @Test
  void officials_are_told_of_the_member_and_not_as_if_they_were_the_member() {
    register();
    saltmarsh.takeIn(RegisterName.MEMBERS, "number,name,status\n61,Gone Gull,left\n");

    assertThat(
            signedIn(Role.STAFF)
                .get("/staff/elections/saltmarsh-2020/roll/members?number=61")
                .body())
        .contains("The register has the member as having left.", "The member would have to:");
  }
}
