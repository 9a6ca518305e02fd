// Takes the code out of the browser's list of visited pages, once it has been used.

document.getElementById("begin").addEventListener("submit", () => {
  window.history.replaceState(null, "", "/vote");
});
