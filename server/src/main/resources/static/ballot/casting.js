// Casts the vote, and tries again by itself when the connection fails: the same attempt is counted
// once however often it arrives.

import { within } from "./connection.js";
import { say } from "./words.js";

const PAUSES = [1000, 2000, 4000, 8000, 15000];
const LONGEST_WAIT = 20000;

const form = document.getElementById("cast");
const button = document.getElementById("cast-button");
const progress = document.getElementById("progress");
const label = button.textContent;

form.addEventListener("submit", async (event) => {
  if (event.submitter && event.submitter !== button) {
    return; // back to a paper
  }
  event.preventDefault();
  if (button.disabled) {
    return;
  }
  begin();
  for (const pause of PAUSES) {
    const answer = await send();
    if (answer && answer.redirected) {
      window.location.replace(answer.url);
      return;
    }
    if (answer && answer.status < 500) {
      form.submit(); // there is something to read: the page shows it
      return;
    }
    show("again");
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  end();
});

async function send() {
  try {
    return await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      signal: within(LONGEST_WAIT),
    });
  } catch {
    return null;
  }
}

function begin() {
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  button.textContent = say("button");
  show("on-its-way");
}

function end() {
  button.disabled = false;
  button.removeAttribute("aria-busy");
  button.textContent = label;
  show("not-confirmed");
}

function show(sentence) {
  progress.hidden = false;
  progress.textContent = say(sentence);
}

// back from another page: the button is to be pressed again
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    window.location.reload();
  }
});
