// The ballot papers of one voter: one of them at a time, with the tray beneath. Without this script
// the page is one form with number boxes; with it the very same form is filled in by taps.

import { isReachable, watchConnection } from "./connection.js";
import { CrossPaper } from "./crosses.js";
import { Draft, forgetAll } from "./draft.js";
import { PreferencePaper } from "./preferences.js";
import { search } from "./search.js";
import { Tray } from "./tray.js";
import { say } from "./words.js";

const form = document.getElementById("ballot");
const list = document.getElementById("papers");
const live = document.getElementById("live");
const trouble = document.getElementById("trouble");
const sections = [...form.querySelectorAll(".paper")];
const draft = new Draft(form.dataset.draft);
const tray = new Tray(document.getElementById("tray"));
const alone = sections.length === 1;

if (form.dataset.marked) {
  // the marks came with the page; a reload is to find what has become of them since
  draft.keep(form);
  window.history.replaceState(null, "", "/vote/papers" + window.location.hash);
} else if (draft.restore(form)) {
  document.getElementById("restored").hidden = false;
}
form.classList.add("scripted");
form.querySelectorAll(".by-tap").forEach((words) => (words.hidden = false));
form.querySelectorAll(".by-hand").forEach((words) => (words.hidden = true));
const papers = sections.map(paperIn);

function paperIn(section) {
  const heard = (words, refused) => changed(section, words, refused);
  search(section, tell);
  const paper =
    section.dataset.kind === "preferences"
      ? new PreferencePaper(section, heard)
      : new CrossPaper(section, heard);
  const blank = blankOf(section);
  if (blank) {
    blank.addEventListener("change", () => changed(section, say(blank.checked ? "blank" : "not-blank")));
  }
  return paper;
}

function blankOf(section) {
  return section.querySelector(".blank input");
}

function changed(section, words, refused) {
  const paper = papers[sections.indexOf(section)];
  const blank = blankOf(section);
  if (blank && paper.isMarked) {
    blank.checked = false;
  }
  draft.keep(form);
  show();
  if (refused) {
    tray.refuse(words);
  }
  tell(words);
}

function tell(words) {
  live.textContent = words;
}

/* --- which paper is open: what stands after the # of the address says so */

function openSection() {
  if (alone) {
    return sections[0];
  }
  const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  return target ? target.closest(".paper") : null;
}

function show() {
  const open = openSection();
  sections.forEach((section) => (section.hidden = section !== open));
  list.hidden = alone || open !== null;
  sections.forEach(showStatus);
  tray.show(open ? papers[sections.indexOf(open)] : null, open ? viewOf(open) : viewOfList());
}

function statusOf(section) {
  const blank = blankOf(section);
  return blank && blank.checked ? say("left-blank") : papers[sections.indexOf(section)].status;
}

function isDone(section) {
  const blank = blankOf(section);
  return papers[sections.indexOf(section)].isMarked || Boolean(blank && blank.checked);
}

function showStatus(section) {
  const entry = list.querySelector(`[href="#${section.id}"]`);
  if (entry) {
    const status = entry.parentElement.querySelector(".status");
    status.textContent = statusOf(section);
    status.classList.toggle("met", isDone(section));
  }
  const blank = section.querySelector(".blank");
  if (blank) {
    blank.hidden = papers[sections.indexOf(section)].isMarked;
  }
}

function viewOf(section) {
  const paper = papers[sections.indexOf(section)];
  const next = sections[sections.indexOf(section) + 1];
  const ordering = section.dataset.view === "order";
  return {
    status: isDone(section) ? statusOf(section) + "." : "",
    prompt: isDone(section) && !paper.isMarked ? "" : paper.prompt,
    order: section.dataset.view && say(ordering ? "back-to-names" : "put-in-order"),
    next: next ? say("next", { contest: next.dataset.name }) : "",
    review: !next,
  };
}

function viewOfList() {
  const done = sections.filter(isDone).length;
  const first = sections.find((section) => !isDone(section));
  return {
    status: say("papers-marked", { count: done, papers: sections.length }),
    prompt: "",
    order: "",
    next: first ? say(done === 0 ? "begin-with" : "go-on-with", { contest: first.dataset.name }) : "",
    review: done > 0,
  };
}

function turnTo(section) {
  window.location.hash = section.id;
}

window.addEventListener("hashchange", () => {
  show();
  const open = openSection();
  const heading = (open || list).querySelector("h2");
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
});

tray.on("next", () => {
  const open = openSection();
  turnTo(open ? sections[sections.indexOf(open) + 1] : sections.find((one) => !isDone(one)));
});
tray.on("undo", () => papers[sections.indexOf(openSection())].undo());
tray.on("order", () => {
  const open = openSection();
  open.dataset.view = open.dataset.view === "order" ? "candidates" : "order";
  show();
  const shown = open.querySelector(open.dataset.view === "order" ? ".order h3" : "h2");
  shown.focus({ preventScroll: true });
  shown.scrollIntoView({ block: "center" });
});

/* --- the connection, and leaving the page */

watchConnection((connected) => {
  trouble.hidden = connected;
  trouble.textContent = connected ? "" : say("offline");
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector('[data-part="review"]');
  button.setAttribute("aria-busy", "true");
  const reachable = await isReachable();
  button.removeAttribute("aria-busy");
  trouble.hidden = reachable;
  if (reachable) {
    form.submit();
  } else {
    trouble.textContent = say("unreachable");
    trouble.scrollIntoView({ block: "center" });
  }
});

// nobody leaves a test paper
document.getElementById("leave")?.addEventListener("submit", forgetAll);

show();
