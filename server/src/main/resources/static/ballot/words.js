// What is said of changes, on the page and by a screen reader.

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(number) {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) {
    return number + "th";
  }
  return number + (["th", "st", "nd", "rd"][number % 10] || "th");
}

/** "Ann Black, 3rd preference": a candidate's place, to follow the name. */
export function placeWords(position) {
  return position === 0 ? "not ranked" : ordinal(position) + " preference";
}

/** A change of a ranking, as a sentence. */
export function changeWords(change, name, ranking, most) {
  const place = placeWords(ranking.position(change.key));
  switch (change.what) {
    case "given":
      return `${name}, ${place}.`;
    case "moved":
      return `${name}, now ${place}.`;
    case "stays":
      return `${name} stays ${place}.`;
    case "removed":
      return `${name} removed. ${ranking.size} ranked.`;
    case "full":
      return `All ${most} preferences are used. Remove one to rank ${name}.`;
    default:
      return `Undone. ${ranking.size} ranked.`;
  }
}
