// What is marked and not cast yet, kept on the voter's own device and nowhere else. The key under
// which it lies is the server's: it tells ballots on one device apart and says nothing of the code.

const FAMILY = "hustings.vote.";
const DAYS_KEPT = 14;

export class Draft {
  #key;

  constructor(key) {
    this.#key = FAMILY + key;
    forgetOldOnes();
  }

  keep(form) {
    const marks = [...new FormData(form)].filter(([name, value]) => isMark(name) && value !== "");
    attempt(() =>
      localStorage.setItem(this.#key, JSON.stringify({ keptAt: Date.now(), marks })),
    );
  }

  /** Puts the marks back into the form, and tells whether there were any. */
  restore(form) {
    const kept = attempt(() => JSON.parse(localStorage.getItem(this.#key)));
    let restored = 0;
    for (const [name, value] of kept ? kept.marks : []) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) {
        field.checked = field.type === "checkbox";
        field.value = value;
        restored++;
      }
    }
    return restored > 0;
  }

  forget() {
    attempt(() => localStorage.removeItem(this.#key));
  }
}

/** Removes every ballot from this device, whosever it is. */
export function forgetAll() {
  attempt(() => keys().forEach((key) => localStorage.removeItem(key)));
}

export function isMark(name) {
  return name.startsWith("mark.") || name.startsWith("blank.");
}

function forgetOldOnes() {
  const oldest = Date.now() - DAYS_KEPT * 24 * 60 * 60 * 1000;
  for (const key of attempt(keys) || []) {
    const kept = attempt(() => JSON.parse(localStorage.getItem(key)));
    if (!kept || kept.keptAt < oldest) {
      attempt(() => localStorage.removeItem(key));
    }
  }
}

function keys() {
  return Object.keys(localStorage).filter((key) => key.startsWith(FAMILY));
}

/** A browser may be set to keep nothing; the page works then, and a reload begins anew. */
function attempt(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
