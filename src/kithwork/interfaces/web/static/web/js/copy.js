/** Copies a draft: `button[data-copies="id"]`. It is copied only; the owner sends it. */

const SAID = 4000; // ms until the button says its own word again

async function copy(button) {
  const words = document.getElementById(button.dataset.copies).innerText.trim();
  const own = button.textContent;
  try {
    await navigator.clipboard.writeText(words);
    button.textContent = "Copied";
  } catch {
    select(button.dataset.copies);
    button.textContent = "Marked: copy it by hand";
  }
  setTimeout(() => {
    button.textContent = own;
  }, SAID);
}

function select(id) {
  getSelection().selectAllChildren(document.getElementById(id));
}

for (const button of document.querySelectorAll("button[data-copies]")) {
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => copy(button));
}
