/** Copies a draft: `button[data-copies="id"]`, and keeps a link to one's own mail (`a[data-mails="id"]`) at what it says now. The owner sends it. */

const SAID = 4000; // ms until the button says its own word again

async function copy(button) {
  const words = said(document.getElementById(button.dataset.copies));
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

function said(draft) {
  return (draft.value ?? draft.innerText).trim();
}

function select(id) {
  const draft = document.getElementById(id);
  if (draft.select) draft.select();
  else getSelection().selectAllChildren(draft);
}

function follow(link) {
  const draft = document.getElementById(link.dataset.mails);
  draft.addEventListener("input", () => {
    const body = encodeURIComponent(said(draft).replaceAll("\n", "\r\n"));
    link.href = link.href.replace(/body=[^&]*/, () => `body=${body}`);
  });
}

for (const button of document.querySelectorAll("button[data-copies]")) {
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => copy(button));
}

for (const link of document.querySelectorAll("a[data-mails]")) follow(link);
