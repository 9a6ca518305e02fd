// The election's key and the trustees' shares as their files hold them, and the digests by which
// they are compared: the same as in `org.hustings.ballotbox.sealing`.

import { hex, utf8 } from "./bytes.js";

const SHARE = "Hustings key share";

async function digestOfLines(...lines) {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(lines.join("\n")))));
}

/** In groups of four, as people read figures aloud. */
export function grouped(figures) {
  return figures.replace(/(.{4})(?=.)/g, "$1 ");
}

export async function trusteeFingerprint(publicKey) {
  return grouped((await digestOfLines("Hustings trustee key", publicKey)).slice(0, 32));
}

/** Of the election's key, over all that is in it. */
export async function keyFingerprint({ election, publicKey, needed, trustees }) {
  const digest = await digestOfLines(
    "Hustings election key", election, 1, publicKey, needed, trustees,
  );
  return grouped(digest.slice(0, 32));
}

export async function shareText({ election, number, fingerprint, secret }) {
  return [
    SHARE,
    `election: ${election}`,
    `number: ${number}`,
    `key: ${fingerprint}`,
    `share: ${grouped(secret)}`,
    `check: ${grouped(await checkOf({ election, number, fingerprint, secret }))}`,
    "",
  ].join("\n");
}

/** The share that such a text holds; null if it holds none or is not as it was written. */
export async function readShare(text) {
  const lines = text.split("\n");
  const field = (name) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
  const share = {
    election: field("election"),
    number: Number(field("number")),
    fingerprint: field("key"),
    secret: field("share").replaceAll(" ", ""),
  };
  const whole = lines[0] === SHARE && /^[0-9a-f]{64}$/.test(share.secret);
  return whole && field("check").replaceAll(" ", "") === (await checkOf(share)) ? share : null;
}

async function checkOf({ election, number, fingerprint, secret }) {
  return (await digestOfLines(SHARE, election, number, fingerprint, secret)).slice(0, 8);
}

/** What only somebody who has the share can say; nothing of the share follows from it. */
export function receiptOf({ election, number, fingerprint, secret }) {
  return digestOfLines("Hustings share receipt", election, number, fingerprint, secret);
}

/** By which everybody knows a receipt again. */
export function commitmentTo(receipt) {
  return digestOfLines("Hustings share commitment", receipt);
}

export function shareInfo(election) {
  return `hustings share 1 ${election}`;
}
