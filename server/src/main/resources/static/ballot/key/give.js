// Puts a trustee's share into the field from which it is given: opened here, with their key file.

import { pairFrom, work } from "./page.js";
import { isAble } from "./pairs.js";
import { openShare } from "./share.js";
import { shareText } from "./texts.js";

const form = document.getElementById("from-file");
const field = document.getElementById("share");

if (form !== null && (await isAble())) {
  work(form, form.dataset, async (tell) => {
    const { pair } = await pairFrom(form);
    field.value = await shareText(await openShare(pair, form.dataset));
    pair.secret.fill(0);
    form.reset();
    tell(form.dataset.opened);
    field.focus();
  });
}
