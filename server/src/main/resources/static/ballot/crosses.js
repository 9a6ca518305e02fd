// A ballot paper that is marked with crosses: it counts them and refuses one too many.

import { say } from "./words.js";

export class CrossPaper {
  #section;
  #most;
  #heard;

  constructor(section, heard) {
    this.#section = section;
    this.#most = Number(section.dataset.most);
    this.#heard = heard;
    for (const box of this.#boxes) {
      box.addEventListener("change", () => this.#changed(box));
    }
    this.#show();
  }

  get isMarked() {
    return this.#used > 0;
  }

  get canUndo() {
    return false;
  }

  /** "4 of 9 used" */
  get status() {
    return this.isMarked ? say("used", this.#counts) : say("not-marked");
  }

  get prompt() {
    const left = this.#most - this.#used;
    return left === 0 ? say("that-is-all") : say("left", { count: left });
  }

  get latest() {
    return "";
  }

  #changed(box) {
    const name = box.closest(".ballot-line").dataset.name;
    const tooMany = this.#used > this.#most;
    if (tooMany && this.#most === 1) {
      // the one vote moves, as people expect of one choice among several
      this.#boxes.forEach((other) => (other.checked = other === box));
    } else if (tooMany) {
      box.checked = false;
    }
    this.#show();
    if (tooMany && this.#most > 1) {
      this.#heard(say("crosses-full", { name, most: this.#most }), true);
    } else {
      this.#heard(say(box.checked ? "crossed" : "uncrossed", { name, ...this.#counts }));
    }
  }

  #show() {
    for (const box of this.#boxes) {
      box.closest(".ballot-line").classList.toggle("marked", box.checked);
    }
  }

  get #boxes() {
    return [...this.#section.querySelectorAll(".ballot-line input")];
  }

  get #counts() {
    return { count: this.#used, most: this.#most };
  }

  get #used() {
    return this.#boxes.filter((box) => box.checked).length;
  }
}
