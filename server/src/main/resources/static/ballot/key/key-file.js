// A trustee's own pair of keys as a file that a passphrase protects: PBKDF2 with SHA-256, then
// AES-256-GCM. What the file says in clear is bound in, so that no line of it can be swapped.

import { fromHex, hex, utf8 } from "./bytes.js";

const KIND = "Hustings trustee key, protected";
const ROUNDS = 600000;
const FIELD = /^([a-z ]+): (.*)$/;

export const SHORTEST_PASSPHRASE = 12;

/** The file's text. */
export async function protect(pair, election, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const head = headOf(election, pair.publicKey);
  const key = await keyFrom(passphrase, salt, ROUNDS);
  const additionalData = utf8(head);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, pair.secret);
  return [
    head,
    `rounds: ${ROUNDS}`,
    `salt: ${hex(salt)}`,
    `nonce: ${hex(iv)}`,
    `protected: ${hex(new Uint8Array(sealed))}`,
    "",
  ].join("\n");
}

/** What such a file says in clear; null if it is none. */
export function describe(text) {
  const lines = text.split(/\r?\n/);
  const fields = Object.fromEntries(
    lines.map((line) => FIELD.exec(line)).filter(Boolean).map(([, name, value]) => [name, value]),
  );
  const rounds = Number(fields.rounds);
  const whole =
    lines[0] === KIND &&
    rounds >= 100000 &&
    rounds <= 10000000 &&
    /^[0-9a-f]{64}$/.test(fields["public key"] ?? "") &&
    /^[0-9a-f]{32}$/.test(fields.salt ?? "") &&
    /^[0-9a-f]{24}$/.test(fields.nonce ?? "") &&
    /^[0-9a-f]{96}$/.test(fields.protected ?? "");
  return whole ? { ...fields, rounds, publicKey: fields["public key"] } : null;
}

/** The pair; fails under another passphrase. */
export async function unlock(described, passphrase) {
  const key = await keyFrom(passphrase, fromHex(described.salt), described.rounds);
  const parameters = {
    name: "AES-GCM",
    iv: fromHex(described.nonce),
    additionalData: utf8(headOf(described.election, described.publicKey)),
  };
  const secret = await crypto.subtle.decrypt(parameters, key, fromHex(described.protected));
  return { publicKey: described.publicKey, secret: new Uint8Array(secret) };
}

function headOf(election, publicKey) {
  return `${KIND}\nelection: ${election}\npublic key: ${publicKey}`;
}

async function keyFrom(passphrase, salt, iterations) {
  // one and the same passphrase, whichever keyboard composed its accents
  const typed = utf8(passphrase.normalize("NFKC"));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
