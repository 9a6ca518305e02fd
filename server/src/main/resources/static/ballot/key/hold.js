// The ceremony's page: makes the election's key when every trustee's fingerprint was compared. What
// is sent is shown first: the fingerprint, which the holder writes down.

import { hold } from "./ceremony.js";
import { Fault, work } from "./page.js";
import { isAble } from "./pairs.js";

const page = document.getElementById("ceremony");
const { election, needed } = page.dataset;
const form = document.getElementById("hold");
const result = document.getElementById("send");

async function make(tell) {
  const compared = Array.from(form.querySelectorAll("input[data-key]"));
  if (!compared.every((tick) => tick.checked)) {
    throw new Fault("notCompared");
  }
  const keys = compared.map((tick) => tick.dataset.key);
  const made = await hold(election, Number(needed), keys, (sealed) =>
    tell(page.dataset.sealing.replace("…", `${sealed}/${keys.length}`)),
  );
  const { elements } = result;
  elements.publicKey.value = made.publicKey;
  elements.fingerprint.value = made.fingerprint;
  made.seats.forEach(({ envelope, commitment }, place) => {
    elements[`envelope${place + 1}`].value = envelope;
    elements[`commitment${place + 1}`].value = commitment;
  });
  document.getElementById("fingerprint").textContent = made.fingerprint;
  tell("");
  form.hidden = true;
  result.hidden = false;
  document.getElementById("made").focus();
}

if (await isAble()) {
  work(form, page.dataset, make);
} else {
  document.getElementById("unable").hidden = false;
}
