// HPKE (RFC 9180), base mode, one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
// All that computes is the browser's WebCrypto.

import { fromHex, hex, joined, utf8 } from "./bytes.js";
import { agree, makePair } from "./pairs.js";

const VERSION = utf8("HPKE-v1");
const KEM = joined(utf8("KEM"), Uint8Array.of(0, 0x20));
const SUITE = joined(utf8("HPKE"), Uint8Array.of(0, 0x20, 0, 1, 0, 2));
const NOTHING = new Uint8Array(0);
const BASE = Uint8Array.of(0);

/** Seals bytes to a public key: the encapsulated key and the ciphertext, in hexadecimal. */
export async function seal(publicKey, info, bytes) {
  const passing = await makePair();
  const shared = await sharedSecret(await agree(passing, publicKey), passing.publicKey, publicKey);
  const { key, iv } = await schedule(shared, info);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes);
  return passing.publicKey + hex(new Uint8Array(sealed));
}

/** Opens what was sealed to a pair's public key; fails if it was not, or not for this purpose. */
export async function open(pair, info, sealed) {
  const passing = sealed.slice(0, 64);
  const shared = await sharedSecret(await agree(pair, passing), passing, pair.publicKey);
  const { key, iv } = await schedule(shared, info);
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, fromHex(sealed.slice(64)));
  return new Uint8Array(opened);
}

async function sharedSecret(agreed, passing, recipient) {
  const pseudorandom = await labeledExtract(KEM, NOTHING, "eae_prk", agreed);
  const context = fromHex(passing + recipient);
  return labeledExpand(KEM, pseudorandom, "shared_secret", context, 32);
}

async function schedule(shared, info) {
  const context = joined(
    BASE,
    await labeledExtract(SUITE, NOTHING, "psk_id_hash", NOTHING),
    await labeledExtract(SUITE, NOTHING, "info_hash", utf8(info)),
  );
  const secret = await labeledExtract(SUITE, shared, "secret", NOTHING);
  const raw = await labeledExpand(SUITE, secret, "key", context, 32);
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  return { key, iv: await labeledExpand(SUITE, secret, "base_nonce", context, 12) };
}

function labeledExtract(suite, salt, label, material) {
  return hmac(salt, joined(VERSION, suite, utf8(label), material));
}

/** One block is enough: nothing here is longer than 32 bytes. */
async function labeledExpand(suite, pseudorandom, label, info, length) {
  const size = Uint8Array.of(0, length);
  const labeled = joined(size, VERSION, suite, utf8(label), info, Uint8Array.of(1));
  return (await hmac(pseudorandom, labeled)).slice(0, length);
}

async function hmac(key, bytes) {
  // noughts up to a block's length are what HMAC itself adds, and WebCrypto takes no empty key
  const raw = key.length > 0 ? key : new Uint8Array(32);
  const hash = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", raw, hash, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, bytes));
}
