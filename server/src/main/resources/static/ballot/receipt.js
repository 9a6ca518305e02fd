// The vote is cast: what was kept of it on this device is removed, and the receipt can be printed.

import { Draft } from "./draft.js";

const receipt = document.getElementById("receipt");
new Draft(receipt.dataset.draft).forget();

const print = document.getElementById("print");
print.hidden = false;
print.addEventListener("click", () => window.print());
