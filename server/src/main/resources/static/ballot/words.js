// What is said of changes, on the page and by a screen reader. The sentences come with the page, in
// the voter's language, in the attribute data-words.

const said = JSON.parse(document.querySelector("[data-words]").dataset.words);

/** The sentence of this name, with the values in the place of `{name}`. */
export function say(name, values = {}) {
  return said[name].replace(/\{(\w+)\}/g, (whole, part) => apart(String(values[part] ?? whole)));
}

/** A name that is written from right to left is kept apart from the figures beside it, which would change sides. */
export function apart(text) {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? `\u2068${text}\u2069` : text;
}

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(number) {
  return said.places[number - 1] || String(number);
}

/** "Ann Black, 3rd preference": a candidate's place, to be told with the name. */
export function placeWords(position) {
  return position === 0 ? say("not-ranked") : say("preference", { place: ordinal(position) });
}

/** A change of a ranking, as a sentence. */
export function changeWords(change, name, ranking, most) {
  const preference = placeWords(ranking.position(change.key));
  switch (change.what) {
    case "given":
    case "moved":
    case "stays":
      return say(change.what, { name, preference });
    case "removed":
      return say("removed", { name, count: ranking.size });
    case "full":
      return say("full", { name, most });
    default:
      return say("undone", { count: ranking.size });
  }
}
