package org.hustings.count.sheet;

import org.hustings.count.slates.Slate;

/// What slates are called.
record SlateWords(SheetContext context) {
  /// "Open Labour"; "Open Labour and Tribune" for those who are on both.
  String name(Slate slate) {
    if (slate.isNone()) {
      return context.say("slates.none");
    }
    String text = "";
    for (int i = 0; i < slate.names().size(); i++) {
      String key = i == slate.names().size() - 1 ? "list.last" : "list.next";
      String name = slate.names().get(i);
      text = i == 0 ? name : context.say(key, "before", text, "name", name);
    }
    return text;
  }
}
