// Pairs of keys for X25519, made by the browser's own WebCrypto.

import { base64url, fromBase64url, fromHex, hex } from "./bytes.js";

const X25519 = { name: "X25519" };

/** Whether this browser can do what a trustee or a ceremony needs. */
export async function isAble() {
  try {
    await makePair();
    return true;
  } catch {
    return false; // no WebCrypto (an address without https), or one without X25519
  }
}

/** A new pair: the public key in hexadecimal, the secret as 32 bytes. */
export async function makePair() {
  const pair = await crypto.subtle.generateKey(X25519, true, ["deriveBits"]);
  const { x, d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { publicKey: hex(fromBase64url(x)), secret: fromBase64url(d) };
}

/** What both sides compute: 32 bytes. A point of low order is refused by the browser. */
export async function agree({ publicKey, secret }, other) {
  const own = await crypto.subtle.importKey(
    "jwk",
    { kty: "OKP", crv: "X25519", x: base64url(fromHex(publicKey)), d: base64url(secret) },
    X25519,
    false,
    ["deriveBits"],
  );
  const theirs = await crypto.subtle.importKey("raw", fromHex(other), X25519, false, []);
  const bits = await crypto.subtle.deriveBits({ name: "X25519", public: theirs }, own, 256);
  return new Uint8Array(bits);
}
