// What the pages of trustees and ceremonies share: their sentences, their faults, their files.

import { describe, unlock } from "./key-file.js";

/** What a page says is wrong, by the name of its sentence. */
export class Fault extends Error {
  constructor(sentence) {
    super(sentence);
    this.sentence = sentence;
  }
}

/** Has a form done by script: while it works it says so, and faults are read out. */
export function work(form, sentences, act) {
  const status = form.querySelector("[role=status]");
  const fault = form.querySelector("[role=alert]");
  const tell = (text) => (status.textContent = text);
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.ariaBusy === "true") {
      return;
    }
    form.ariaBusy = "true";
    fault.textContent = "";
    tell(sentences.working ?? "");
    try {
      await act(tell, event.submitter);
      if (status.textContent === sentences.working) {
        tell("");
      }
    } catch (problem) {
      tell("");
      const said = problem instanceof Fault ? sentences[problem.sentence] : undefined;
      fault.textContent = said ?? problem.said ?? sentences.failed;
    } finally {
      form.ariaBusy = "false";
    }
  });
}

/** Opens the key file that was chosen in a form with the passphrase that was typed there. */
export async function pairFrom(form) {
  const file = form.querySelector("input[type=file]").files[0];
  if (!file) {
    throw new Fault("noFile");
  }
  const described = file.size < 10000 ? describe(await file.text()) : null;
  if (described === null) {
    throw new Fault("notAKeyFile");
  }
  try {
    const passphrase = form.querySelector("input[type=password]");
    const pair = await unlock(described, passphrase.value);
    return { pair, election: described.election };
  } catch {
    throw new Fault("wrongPassphrase");
  }
}

/** Has the browser save a text as a file. */
export function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
