// Shows how far something done in the background has come without loading the page anew each time.
// Without this the page loads itself every two seconds.
const shown = document.getElementById("progress");

async function look() {
  try {
    const answer = await fetch(window.location.href, { headers: { "Cache-Control": "no-cache" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("progress");
    if (!fresh) {
      window.location.reload();
      return;
    }
    shown.replaceChildren(...fresh.childNodes);
  } catch {
    // the server may be away for a moment
  }
  setTimeout(look, 1000);
}

if (shown) {
  setTimeout(look, 500);
}
