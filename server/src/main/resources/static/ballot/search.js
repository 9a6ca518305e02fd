// Narrows the list of a paper to the names that hold each word that is typed. Nothing else changes by it.

import { say } from "./words.js";

const WORTH_A_SEARCH = 9;

export function search(section, heard) {
  const box = section.querySelector(".find-candidate");
  const candidates = [...section.querySelectorAll(".ballot-line")];
  const field = box.querySelector("input");
  box.hidden = candidates.length < WORTH_A_SEARCH;
  field.addEventListener("input", () => {
    const sought = folded(field.value).split(" ");
    for (const candidate of candidates) {
      const name = folded(candidate.dataset.name);
      candidate.hidden = !sought.every((word) => name.includes(word));
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

// As people type: without accents, with whichever apostrophe or none, the surname first or last.
function folded(text) {
  return text
    .normalize("NFD")
    .replace(/[\p{M}'’‘ʼ`´]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .toLowerCase()
    .trim();
}
