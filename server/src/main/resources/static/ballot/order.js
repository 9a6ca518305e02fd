// The candidates ranked so far, in order of preference, to be moved about.

import { Controls, fromTemplate } from "./controls.js";

const FINE_POINTER = "(any-pointer: fine)";

export class OrderList {
  #list;
  #empty;
  #ranking;
  #entries = new Map();

  constructor(panel, ranking, names) {
    this.#list = panel.querySelector("ol");
    this.#empty = panel.querySelector(".empty");
    this.#ranking = ranking;
    for (const [key, name] of names) {
      this.#entries.set(key, entry(ranking, key, name));
    }
    panel.hidden = false;
    if (window.matchMedia(FINE_POINTER).matches) {
      this.#letDrag(panel.dataset.dragging);
    }
  }

  show() {
    const focused = document.activeElement;
    this.#empty.hidden = this.#ranking.size > 0;
    const order = this.#ranking.order.map((key) => this.#entries.get(key));
    this.#list.replaceChildren(...order.map((one) => one.item));
    order.forEach((one) => one.controls.show());
    // an entry that moves takes the focus with it
    if (this.#list.contains(focused)) {
      focused.focus();
    }
  }

  /** Goes to the entry that has come into the place of one that was removed. */
  focusAt(position) {
    const item = this.#list.children[Math.min(position, this.#list.children.length) - 1];
    const place = item ? item.querySelector("[data-act=remove]") : this.#list.closest(".order");
    place.focus();
  }

  contains(element) {
    return this.#list.contains(element);
  }

  /** Dragging is a comfort for those with a mouse; its script is fetched for them only. */
  #letDrag(script) {
    const element = document.createElement("script");
    element.src = script;
    element.addEventListener("load", () => {
      this.#list.classList.add("draggable");
      window.Sortable.create(this.#list, {
        handle: ".handle",
        animation: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
        onEnd: (drag) => this.#ranking.move(drag.item.dataset.key, drag.newIndex + 1),
      });
    });
    document.head.append(element);
  }
}

function entry(ranking, key, name) {
  const item = fromTemplate("order-template");
  item.dataset.key = key;
  item.querySelector(".name").textContent = name;
  const controls = new Controls(ranking, key, name);
  item.append(controls.element);
  return { item, controls };
}
