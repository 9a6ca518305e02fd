// Opens a trustee's share, and holds it against what everybody knows of the ceremony.

import { text } from "./bytes.js";
import { open } from "./hpke.js";
import { Fault } from "./page.js";
import { commitmentTo, keyFingerprint, readShare, receiptOf, shareInfo } from "./texts.js";

/** The share in an envelope, with the facts of its ceremony as a page has them. */
export async function openShare(pair, facts) {
  if (pair.publicKey !== facts.sealedTo) {
    throw new Fault("otherKey");
  }
  const share = await read(pair, facts);
  const { election, publicKey, needed, trustees } = facts;
  const fingerprint = await keyFingerprint({ election, publicKey, needed, trustees });
  const isOfCeremony =
    share !== null &&
    share.election === election &&
    share.number === Number(facts.number) &&
    share.fingerprint === fingerprint &&
    (await commitmentTo(await receiptOf(share))) === facts.commitment;
  if (!isOfCeremony) {
    throw new Fault("notTheShare");
  }
  return share;
}

async function read(pair, { election, envelope }) {
  try {
    return await readShare(text(await open(pair, shareInfo(election), envelope)));
  } catch {
    return null;
  }
}
