// The order of preferences on one paper. It knows no page: whoever made it is told of each change.

export class Ranking {
  #order = [];
  #before = null;
  #most;
  #tell;

  constructor(most, tell) {
    this.#most = most;
    this.#tell = tell;
  }

  /** The candidates' keys, the first preference first. */
  get order() {
    return [...this.#order];
  }

  get size() {
    return this.#order.length;
  }

  get isFull() {
    return this.size >= this.#most;
  }

  get canUndo() {
    return this.#before !== null;
  }

  /** 1 for the first preference; 0 for a candidate who is not ranked. */
  position(key) {
    return this.#order.indexOf(key) + 1;
  }

  /** Gives a candidate the next preference. */
  give(key) {
    if (this.isFull) {
      this.#tell({ what: "full", key });
    } else if (this.position(key) === 0) {
      this.#become([...this.#order, key], { what: "given", key });
    }
  }

  /** Takes a candidate out; those below move up by one. */
  remove(key) {
    this.#become(this.#without(key), { what: "removed", key });
  }

  /** Moves a ranked candidate to a position, or as near to it as there is one. */
  move(key, position) {
    const place = Math.min(Math.max(position, 1), this.size);
    if (place === this.position(key)) {
      this.#tell({ what: "stays", key });
      return;
    }
    const order = this.#without(key);
    order.splice(place - 1, 0, key);
    this.#become(order, { what: "moved", key });
  }

  /** Takes the last change back; taking that back brings it again. */
  undo() {
    if (this.canUndo) {
      this.#become(this.#before, { what: "undone", key: null });
    }
  }

  /** Begins with an order that was marked earlier. */
  begin(order) {
    this.#order = order.slice(0, this.#most);
    this.#before = null;
  }

  #without(key) {
    return this.#order.filter((other) => other !== key);
  }

  #become(order, change) {
    this.#before = this.#order;
    this.#order = order;
    this.#tell(change);
  }
}
