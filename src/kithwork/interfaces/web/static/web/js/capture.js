/**
 * The capture line: opens the overlay instead of the capture page, and shows below the line what was understood.
 * `data-opens="id"` on a link or button opens that dialog; `form[data-heard-url]` asks there what a line means.
 */

const PAUSE = 150; // ms after the last letter

for (const opener of document.querySelectorAll("[data-opens]")) {
  opener.addEventListener("click", (event) => {
    const dialog = document.getElementById(opener.dataset.opens);
    if (!dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
  });
}

for (const closer of document.querySelectorAll("dialog [data-closes]")) {
  closer.addEventListener("click", (event) => {
    event.preventDefault();
    closer.closest("dialog").close();
  });
}

for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && isOutside(dialog, event)) dialog.close();
  });
}

function isOutside(dialog, { clientX, clientY }) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

function listen(form) {
  const line = form.elements.namedItem("line");
  const heard = form.querySelector(".heard");
  let waiting = 0;
  let asking = new AbortController();

  async function ask() {
    asking.abort();
    asking = new AbortController();
    if (!line.value.trim()) {
      heard.replaceChildren();
      return;
    }
    try {
      const answer = await fetch(form.dataset.heardUrl, { method: "POST", body: new FormData(form), signal: asking.signal });
      if (answer.ok) heard.innerHTML = await answer.text();
    } catch (reason) {
      if (reason.name !== "AbortError") heard.replaceChildren(); // the line is still kept by the form itself
    }
  }

  line.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  if (line.value) ask();
}

for (const form of document.querySelectorAll("form[data-heard-url]")) listen(form);
