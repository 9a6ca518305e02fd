package org.hustings.server.dispatch.web;

import org.hustings.server.dispatch.post.DemoPostRoom;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The demo's post room, where printed packs can be opened.
@Controller
@AllowedTo(Everybody.class)
@Profile("demo")
class DemoPostPages {
  private final DemoPostRoom room;

  DemoPostPages(DemoPostRoom room) {
    this.room = room;
  }

  @GetMapping("/demo/post")
  String room(Model model) {
    model.addAttribute("files", room.delivered());
    return "dispatch/demo-post";
  }

  @GetMapping("/demo/post/{name}")
  ResponseEntity<byte[]> open(@PathVariable String name) {
    byte[] content =
        room.open(name)
            .orElseThrow(() ->
                UnansweredException.nothing(
                    "No such post has come.", "What has come is at /demo/post."));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(content);
  }
}
