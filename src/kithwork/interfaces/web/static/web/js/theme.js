/** Light, dark, or as the system has it: kept in this browser, set before the first paint (`blocking="render"`). */

const KEPT = "kithwork-paper";
const root = document.documentElement;

function remembered() {
  try {
    return localStorage.getItem(KEPT) ?? "system";
  } catch {
    return "system"; // storage may be forbidden
  }
}

function lay(paper) {
  if (paper === "light" || paper === "dark") root.dataset.theme = paper;
  else delete root.dataset.theme;
}

lay(remembered());

document.addEventListener("DOMContentLoaded", () => {
  for (const choice of document.querySelectorAll("input[name=paper]")) {
    choice.checked = choice.value === remembered();
    choice.addEventListener("change", () => {
      lay(choice.value);
      try {
        localStorage.setItem(KEPT, choice.value);
      } catch { /* laid for this page only */ }
    });
  }
});

addEventListener("storage", (event) => {
  if (event.key === KEPT) lay(event.newValue);
});
