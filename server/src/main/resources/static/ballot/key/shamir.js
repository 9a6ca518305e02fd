// Shamir's secret sharing, byte by byte over GF(2^8) with AES's polynomial, at the points 1, 2, 3…,
// as `hustings ceremony` does it.

const POLYNOMIAL = 0x1b;

/** Shares for the points 1 to `trustees`; any `needed` of them give the secret, fewer tell nothing. */
export function split(secret, needed, trustees) {
  const shares = Array.from({ length: trustees }, () => new Uint8Array(secret.length));
  const higher = crypto.getRandomValues(new Uint8Array((needed - 1) * secret.length));
  for (let place = 0; place < secret.length; place++) {
    for (let point = 1; point <= trustees; point++) {
      let value = 0;
      for (let power = needed - 1; power > 0; power--) {
        value = times(value ^ higher[(power - 1) * secret.length + place], point);
      }
      shares[point - 1][place] = value ^ secret[place];
    }
  }
  higher.fill(0);
  return shares;
}

/** The secret from shares with their points: `[{ number, share }]`. */
export function combine(shares) {
  const secret = new Uint8Array(shares[0].share.length);
  for (const { number, share } of shares) {
    let weight = 1;
    for (const other of shares) {
      if (other.number !== number) {
        weight = times(weight, times(other.number, inverse(other.number ^ number)));
      }
    }
    share.forEach((byte, place) => (secret[place] ^= times(byte, weight)));
  }
  return secret;
}

/** The product in the field; no branch and no place in memory depends on the factors. */
function times(one, other) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = ((product << 1) & 0xff) ^ (-(product >> 7) & POLYNOMIAL);
    product ^= -((other >> bit) & 1) & one;
  }
  return product;
}

/** The 254th power. */
function inverse(value) {
  let power = value;
  for (let step = 0; step < 6; step++) {
    power = times(times(power, power), value);
  }
  return times(power, power);
}
