package org.hustings.server.platform.web;

import java.util.List;
import org.hustings.server.platform.HomeSection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page at `/`: what there is, as the rooms tell it.
@Controller
class HomePage {
  private final List<HomeSection> sections;

  HomePage(List<HomeSection> sections) {
    this.sections = sections;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute(
        "sections", sections.stream().map(FilledSection::of).filter(s -> !s.isEmpty()).toList());
    return "platform/home";
  }
}
