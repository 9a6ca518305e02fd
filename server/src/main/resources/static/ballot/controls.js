// The buttons that change the place of a ranked candidate. They are the same beneath a name on the
// ballot paper and in the list that is put in order.

import { ordinal, say } from "./words.js";

/** A part of the page that is made anew from a template there. */
export function fromTemplate(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

export class Controls {
  #group = fromTemplate("controls-template");
  #ranking;
  #key;

  constructor(ranking, key, name) {
    this.#ranking = ranking;
    this.#key = key;
    this.#select.setAttribute("aria-label", say("move-name", { name }));
    this.#button("up").setAttribute("aria-label", say("up-name", { name }));
    this.#button("down").setAttribute("aria-label", say("down-name", { name }));
    this.#button("remove").setAttribute("aria-label", say("remove-name", { name }));
    this.#button("up").addEventListener("click", () => this.#by(-1));
    this.#button("down").addEventListener("click", () => this.#by(1));
    this.#button("remove").addEventListener("click", () => ranking.remove(key));
    this.#select.addEventListener("change", () => ranking.move(key, Number(this.#select.value)));
  }

  get element() {
    return this.#group;
  }

  /** Shows where the candidate stands among how many. */
  show() {
    const size = this.#ranking.size;
    const position = this.#ranking.position(this.#key);
    while (this.#select.options.length > size) {
      this.#select.remove(size);
    }
    for (let next = this.#select.options.length + 1; next <= size; next++) {
      this.#select.add(new Option(ordinal(next), String(next)));
    }
    this.#select.value = String(position);
    // not "disabled": whoever has just pressed it must not lose the focus
    this.#button("up").setAttribute("aria-disabled", String(position <= 1));
    this.#button("down").setAttribute("aria-disabled", String(position >= size));
  }

  #by(steps) {
    this.#ranking.move(this.#key, this.#ranking.position(this.#key) + steps);
  }

  get #select() {
    return this.#group.querySelector("select");
  }

  #button(act) {
    return this.#group.querySelector(`[data-act="${act}"]`);
  }
}
