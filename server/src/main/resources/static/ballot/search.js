// Narrows the list of a paper to the names that hold what is typed. Nothing else changes by it.

import { say } from "./words.js";

const WORTH_A_SEARCH = 9;

export function search(section, heard) {
  const box = section.querySelector(".find-candidate");
  const candidates = [...section.querySelectorAll(".ballot-line")];
  const field = box.querySelector("input");
  box.hidden = candidates.length < WORTH_A_SEARCH;
  field.addEventListener("input", () => {
    const sought = folded(field.value);
    for (const candidate of candidates) {
      candidate.hidden = !folded(candidate.dataset.name).includes(sought);
    }
    const found = candidates.filter((candidate) => !candidate.hidden).length;
    section.querySelector(".nobody-found").hidden = found > 0;
    heard(say("found", { count: found, candidates: candidates.length }));
  });
  field.addEventListener("keydown", (event) => {
    // the field stands in the form, which is not to be sent by it
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
}

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
