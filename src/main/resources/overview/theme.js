// Light or dark before anything is drawn: what was chosen, else what the system prefers.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("gouji-theme");
  } catch (denied) {
    // A page opened from a folder may have no storage.
  }
  var dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
