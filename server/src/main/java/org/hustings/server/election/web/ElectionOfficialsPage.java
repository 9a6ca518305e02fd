package org.hustings.server.election.web;

import java.util.ArrayList;
import java.util.List;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Interest;
import org.hustings.server.account.Interests;
import org.hustings.server.account.Role;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who is responsible for an election, who watches it, and what each has to do with those who stand.
@Controller
@AllowedTo(Everybody.class)
public class ElectionOfficialsPage {
  private final Grants grants;
  private final ElectionRoles roles;
  private final Interests interests;

  ElectionOfficialsPage(Grants grants, ElectionRoles roles, Interests interests) {
    this.grants = grants;
    this.roles = roles;
    this.interests = interests;
  }

  /// Somebody as the page names them.
  ///
  /// @param interests in this election; empty for none
  public record Named(String name, String role, List<String> interests) {}

  @GetMapping("/elections/{election}/officials")
  String officials(ElectionView view, Words words, Model model) {
    String election = view.election().id().slug();
    List<Named> officials = new ArrayList<>();
    for (Grants.Held held : grants.held()) {
      officials.add(
          new Named(
              held.name(),
              words.say(role(held.role())),
              interests.of(held.person(), election).stream()
                  .map(Interest::what)
                  .map(words::say)
                  .toList()));
    }
    for (ElectionRoles.Held held : roles.held(election)) {
      officials.add(new Named(held.name(), words.say(role(held.role())), agent(held, words)));
    }
    model.addAttribute("view", view);
    model.addAttribute("officials", officials);
    return "election/officials";
  }

  private static List<String> agent(ElectionRoles.Held held, Words words) {
    return held.candidate().isEmpty()
        ? List.of()
        : List.of(words.say("election.officials.agent", "candidate", held.candidate()));
  }

  private static Message role(Role role) {
    return switch (role) {
      case RETURNING_OFFICER -> Message.of("election.officials.role.returning-officer");
      case STAFF -> Message.of("election.officials.role.staff");
      case HELP_DESK -> Message.of("election.officials.role.help-desk");
      case SCRUTINEER -> Message.of("election.officials.role.scrutineer");
      case OBSERVER -> Message.of("election.officials.role.observer");
      case TRUSTEE -> Message.of("election.officials.role.trustee");
      case OFFICER, CANDIDATE, ORGANISER -> Message.of("election.officials.role.other");
    };
  }
}
