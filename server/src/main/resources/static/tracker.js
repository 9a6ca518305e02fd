// Keeps an open tracker up to date: when the server says that the record changed, the list is
// fetched anew and put in the place of the old one. Without this the page is as good, but still.
"use strict";

(function () {
  const tracker = document.getElementById("tracker");
  if (!tracker || !tracker.dataset.changes || !window.EventSource) {
    return;
  }
  const changes = new EventSource(tracker.dataset.changes);
  let due = null;

  // many nominations may come at once; one look a second is enough
  changes.addEventListener("changed", function () {
    if (due === null) {
      due = setTimeout(refresh, 1000);
    }
  });
  window.addEventListener("pagehide", function () {
    changes.close();
  });

  async function refresh() {
    due = null;
    const answer = await fetch(window.location.href, { headers: { "Cache-Control": "no-cache" } });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("tracker");
    // somebody who is choosing or reading further down is not thrown out of it
    if (!fresh || tracker.contains(document.activeElement)) {
      due = fresh ? setTimeout(refresh, 5000) : null;
      return;
    }
    const open = Array.from(tracker.querySelectorAll("details"), (part) => part.open);
    tracker.replaceChildren(...fresh.childNodes);
    tracker.querySelectorAll("details").forEach((part, i) => (part.open = open[i] || part.open));
    const live = document.getElementById("live");
    if (live) {
      live.textContent = tracker.dataset.changed;
    }
  }
})();
