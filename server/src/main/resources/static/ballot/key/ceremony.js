// A key ceremony: the election's pair is made, split, and each share sealed to its trustee's key.
// What is handed back is all that leaves the browser; the secret is overwritten before that.

import { hex, utf8 } from "./bytes.js";
import { seal } from "./hpke.js";
import { makePair } from "./pairs.js";
import { combine, split } from "./shamir.js";
import { commitmentTo, keyFingerprint, receiptOf, shareInfo, shareText } from "./texts.js";

/**
 * Holds it.
 *
 * @param trusteeKeys the trustees' public keys, in the order of their numbers
 * @param tell is called with how many shares are sealed
 */
export async function hold(election, needed, trusteeKeys, tell) {
  const pair = await makePair();
  const trustees = trusteeKeys.length;
  const fingerprint = await keyFingerprint({
    election, publicKey: pair.publicKey, needed, trustees,
  });
  const points = split(pair.secret, needed, trustees);
  requireWhole(pair.secret, points, needed);
  pair.secret.fill(0);
  const seats = [];
  for (const [place, trusteeKey] of trusteeKeys.entries()) {
    const share = { election, number: place + 1, fingerprint, secret: hex(points[place]) };
    const commitment = await commitmentTo(await receiptOf(share));
    const envelope = await seal(trusteeKey, shareInfo(election), utf8(await shareText(share)));
    points[place].fill(0);
    seats.push({ envelope, commitment });
    tell(seats.length);
  }
  return { publicKey: pair.publicKey, fingerprint, seats };
}

/** Whoever is sent a share is sent one that works. */
function requireWhole(secret, points, needed) {
  for (let first = 0; first + needed <= points.length; first++) {
    const some = points.slice(first, first + needed);
    const found = combine(some.map((share, place) => ({ number: first + place + 1, share })));
    if (hex(found) !== hex(secret)) {
      throw new Error("the shares do not give the key");
    }
  }
}
