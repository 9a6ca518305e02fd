// The tray at the foot of the screen: what is marked so far, and the next step.

export class Tray {
  #tray;

  constructor(tray) {
    this.#tray = tray;
    this.#part("words").hidden = false;
  }

  /** Shows how far a paper is, or how many papers are marked where none is open. */
  show(paper, view) {
    this.#tray.classList.remove("refusing");
    this.#part("status").textContent = view.status;
    this.#part("prompt").textContent = view.prompt;
    this.#part("latest").textContent = paper ? paper.latest : "";
    this.#part("undo").hidden = !(paper && paper.canUndo);
    this.#part("order").hidden = !(view.order && paper.isMarked);
    this.#part("order").textContent = view.order;
    this.#part("next").hidden = !view.next;
    this.#part("next").textContent = view.next;
    this.#part("review").hidden = !view.review;
  }

  /** Says in the place of the prompt why something was not done. */
  refuse(words) {
    this.#tray.classList.add("refusing");
    this.#part("prompt").textContent = words;
  }

  on(part, act) {
    this.#part(part).addEventListener("click", act);
  }

  #part(name) {
    return this.#tray.querySelector(`[data-part="${name}"]`);
  }
}
