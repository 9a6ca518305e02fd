package org.hustings.server.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hustings.server.ServerTest;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What everybody reads of the organisation's parts is in Welsh and English.
class UnitLanguagesTest extends ServerTest {
  /// Names, which stay as they were entered.
  private static final Set<String> NAMES =
      Set.of("– Hustings", "Hustings", "English", "Cymraeg", "North");

  @Autowired private Fenland fenland;

  @BeforeEach
  void a_branch_that_may_nominate() {
    begin_with_empty_tables();
    fenland.publish();
    fenland.branch("Weir", "North");
  }

  private static void isWhole(String page, String... names) {
    assertThat(page).contains("lang=\"en-XA\"");
    assertThat(VisibleText.outsideOfMessages(page))
        .filteredOn(text -> !NAMES.contains(text))
        .isSubsetOf(names);
  }

  @Test
  void the_directory_is_in_the_reader_s_language() {
    isWhole(get("/units?lang=en-XA").body(), "Weir branch");
    isWhole(get("/units?lang=en-XA&q=nothing+of+that").body());
  }

  @Test
  void the_directory_is_sorted_by_the_reader_s_alphabet() {
    for (String name : List.of("Llan", "Chwilog", "Lyn", "Cyfan")) {
      fenland.branch(name, "South");
    }

    assertThat(get("/units?region=South&lang=cy").body())
        .containsSubsequence("Cyfan branch", "Chwilog branch", "Lyn branch", "Llan branch");
    assertThat(get("/units?region=South&lang=en").body())
        .containsSubsequence("Chwilog branch", "Cyfan branch", "Llan branch", "Lyn branch");
  }

  @Test
  void a_branch_s_page_is_in_the_reader_s_language() {
    isWhole(
        get("/units/weir-branch?lang=en-XA").body(),
        "Weir branch – Hustings",
        "Weir branch",
        "branch");
    assertThat(get("/units/weir-branch?lang=cy").body()).contains("lang=\"cy\"", "Rhanbarth");
  }

  @Test
  void a_name_that_nobody_has_is_answered_in_the_reader_s_language() {
    assertThat(get("/units/nowhere?lang=cy").body()).contains("Nid oes uned o'r enw hwn");
  }
}
