// A ballot paper that is marked 1, 2, 3: a tap on a name gives the next preference, and the list
// stays in the order of the ballot paper. The number boxes of the form are filled in behind it, so
// the same form is sent as without script.

import { Controls, fromTemplate } from "./controls.js";
import { OrderList } from "./order.js";
import { Ranking } from "./ranking.js";
import { apart, changeWords, ordinal, placeWords, say } from "./words.js";

const LATEST = 2;

export class PreferencePaper {
  #section;
  #most;
  #ranking;
  #rows = new Map();
  #order;
  #heard;

  constructor(section, heard) {
    this.#section = section;
    this.#heard = heard;
    this.#most = Number(section.dataset.most);
    this.#ranking = new Ranking(this.#most, (change) => this.#changed(change));
    for (const item of section.querySelectorAll(".ballot-line")) {
      this.#rows.set(item.dataset.key, new Row(item, this.#ranking, () => this.#closeOthers(item)));
    }
    this.#ranking.begin(this.#marked());
    const names = [...this.#rows].map(([key, row]) => [key, row.name]);
    this.#order = new OrderList(section.querySelector(".order"), this.#ranking, names);
    section.dataset.view = "candidates";
    this.#show();
  }

  get isMarked() {
    return this.#ranking.size > 0;
  }

  get canUndo() {
    return this.#ranking.canUndo;
  }

  undo() {
    this.#ranking.undo();
  }

  /** "3 ranked" */
  get status() {
    return this.isMarked ? say("ranked", { count: this.#ranking.size }) : say("not-marked");
  }

  /** What comes next. */
  get prompt() {
    if (this.#ranking.isFull) {
      return say(this.#ranking.size === this.#rows.size ? "everybody" : "that-is-all");
    }
    const place = ordinal(this.#ranking.size + 1);
    return say(this.isMarked ? "now-your" : "tap-your", { place });
  }

  /** The last ones that were ranked, to be seen at a glance. */
  get latest() {
    const order = this.#ranking.order;
    const from = Math.max(order.length - LATEST, 0);
    const names = order.slice(from).map((key, i) => `${from + i + 1} ${apart(this.#rows.get(key).name)}`);
    return (from > 0 ? "… " : "") + names.join(" · ");
  }

  #changed(change) {
    const inOrder = this.#order.contains(document.activeElement);
    const place = inOrder ? this.#placeOfFocus() : 0;
    this.#show();
    if (inOrder && change.what === "removed") {
      this.#order.focusAt(place);
    }
    const name = change.key === null ? "" : this.#rows.get(change.key).name;
    this.#heard(changeWords(change, name, this.#ranking, this.#most), change.what === "full");
  }

  #placeOfFocus() {
    const item = document.activeElement.closest("li");
    return [...item.parentElement.children].indexOf(item) + 1;
  }

  #show() {
    this.#rows.forEach((row) => row.show());
    this.#order.show();
  }

  #closeOthers(item) {
    this.#rows.forEach((row) => row.closeUnlessIn(item));
  }

  /** The keys as the number boxes have them, the lowest number first. */
  #marked() {
    return [...this.#rows]
      .filter(([, row]) => Number(row.box.value) > 0)
      .sort(([, one], [, other]) => Number(one.box.value) - Number(other.box.value))
      .map(([key]) => key);
  }
}

/** A candidate on the paper. */
class Row {
  #item;
  #ranking;
  #controls;
  #button = fromTemplate("rank-template");

  constructor(item, ranking, closeOthers) {
    this.#item = item;
    this.#ranking = ranking;
    this.#controls = new Controls(ranking, item.dataset.key, this.name);
    this.#controls.element.hidden = true;
    this.#button.querySelector(".name").textContent = this.name;
    const label = item.querySelector("label");
    label.hidden = true;
    label.after(this.#button, this.#controls.element);
    this.#button.addEventListener("click", () => {
      closeOthers();
      this.#tap();
    });
  }

  get name() {
    return this.#item.dataset.name;
  }

  get box() {
    return this.#item.querySelector("input");
  }

  closeUnlessIn(item) {
    if (item !== this.#item) {
      this.#controls.element.hidden = true;
      this.show();
    }
  }

  show() {
    const position = this.#ranking.position(this.#item.dataset.key);
    const figure = position === 0 ? "" : String(position);
    this.box.value = figure;
    this.#item.classList.toggle("marked", position > 0);
    this.#button.querySelector(".figure").textContent = figure;
    this.#button.setAttribute("aria-label", say("at", { name: this.name, preference: placeWords(position) }));
    if (position === 0) {
      if (this.#controls.element.contains(document.activeElement)) {
        this.#button.focus();
      }
      this.#controls.element.hidden = true;
      this.#button.removeAttribute("aria-expanded");
    } else {
      this.#button.setAttribute("aria-expanded", String(!this.#controls.element.hidden));
      this.#controls.show();
    }
  }

  /** The first tap ranks; a tap on a ranked name shows what can be done with it. */
  #tap() {
    if (this.#ranking.position(this.#item.dataset.key) === 0) {
      this.#ranking.give(this.#item.dataset.key);
    } else {
      this.#controls.element.hidden = !this.#controls.element.hidden;
      this.show();
      // out from under the tray
      this.#item.scrollIntoView({ block: "nearest" });
    }
  }
}
