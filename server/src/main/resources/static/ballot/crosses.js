// A ballot paper that is marked with crosses: it counts them and refuses one too many.

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
    return this.isMarked ? `${this.#used} of ${this.#most} used` : "Not marked yet";
  }

  get prompt() {
    const left = this.#most - this.#used;
    return left === 0 ? "That is all of them." : `${left} left.`;
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
      this.#heard(`All ${this.#most} votes are used. Take one back to vote for ${name}.`, true);
    } else {
      this.#heard(`${name}, ${box.checked ? "X" : "no X"}. ${this.#used} of ${this.#most} used.`);
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

  get #used() {
    return this.#boxes.filter((box) => box.checked).length;
  }
}
