// A trustee's page: makes their key, tests their share, shows it to be printed. What is secret stays
// here: the file and the passphrase are in fields without a name, which no form sends.

import { text } from "./bytes.js";
import { open } from "./hpke.js";
import { protect, SHORTEST_PASSPHRASE } from "./key-file.js";
import { Fault, pairFrom, save, work } from "./page.js";
import { isAble, makePair } from "./pairs.js";
import { openShare } from "./share.js";
import { receiptOf, shareText, trusteeFingerprint } from "./texts.js";

const page = document.getElementById("trustee");
const { election } = page.dataset;

async function make(form, tell) {
  const [passphrase, again] = form.querySelectorAll("input[type=password]");
  if (passphrase.value.length < SHORTEST_PASSPHRASE) {
    throw new Fault("tooShort");
  }
  if (passphrase.value !== again.value) {
    throw new Fault("notTheSame");
  }
  const pair = await makePair();
  save(`${election}-trustee-key.txt`, await protect(pair, election, passphrase.value));
  pair.secret.fill(0);
  form.reset();
  tell(page.dataset.made.replace("…", await trusteeFingerprint(pair.publicKey)));
}

async function lodge(form) {
  const { pair, election: of } = await pairFrom(form);
  if (of !== election) {
    throw new Fault("otherElection");
  }
  const { elements } = form;
  elements.publicKey.value = pair.publicKey;
  const answer = await fetch(form.dataset.challenge, {
    method: "POST",
    body: new URLSearchParams({ _csrf: elements._csrf.value, publicKey: pair.publicKey }),
  });
  if (!answer.ok) {
    throw new Fault("refused");
  }
  const sealed = await answer.text();
  elements.answer.value = text(await open(pair, `hustings trustee key 1 ${election}`, sealed));
  pair.secret.fill(0);
  form.submit();
}

async function test(form, shows) {
  const { pair } = await pairFrom(form);
  const share = await openShare(pair, page.dataset);
  pair.secret.fill(0);
  if (shows) {
    return show(await shareText(share));
  }
  if (form.elements.compared?.checked === false) {
    throw new Fault("notCompared");
  }
  form.elements.receipt.value = await receiptOf(share);
  form.submit();
}

function show(share) {
  const part = document.getElementById("share");
  part.querySelector("pre").textContent = share;
  part.hidden = false;
  part.focus();
}

function begin(id, act) {
  const form = document.getElementById(id);
  if (form !== null) {
    work(form, page.dataset, (tell, pressed) => act(form, tell, pressed));
  }
}

if (await isAble()) {
  begin("make", make);
  begin("lodge", lodge);
  begin("test", (form, _, pressed) => test(form, pressed?.value === "show"));
} else {
  document.getElementById("unable").hidden = false;
}
