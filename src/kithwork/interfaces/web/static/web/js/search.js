/**
 * Results as you type: `form[data-results-url]` is asked there, and the same partial that the page shows is put into `data-results`.
 * Arrow keys move between the links found; without this script the form is sent as it stands.
 */

const PAUSE = 120; // ms after the last letter

function watch(form) {
  const field = form.querySelector("input[type=search]");
  const results = document.getElementById(form.dataset.results);
  const status = form.querySelector("[role=status]");
  const isFloating = results.classList.contains("found");
  let waiting = 0;
  let asking = new AbortController();

  const links = () => [...results.querySelectorAll("a[href]:not([tabindex='-1'])")];
  const close = () => {
    asking.abort();
    if (isFloating) results.hidden = true;
  };

  async function ask() {
    asking.abort();
    asking = new AbortController();
    if (isFloating && !field.value.trim()) {
      close();
      return;
    }
    const address = new URL(form.dataset.resultsUrl, location.href);
    address.search = new URLSearchParams(new FormData(form)).toString();
    try {
      const answer = await fetch(address, { signal: asking.signal });
      if (!answer.ok) return;
      results.innerHTML = await answer.text();
      results.hidden = false;
      if (status) status.textContent = results.querySelector("[data-said]")?.dataset.said ?? "";
    } catch (reason) {
      if (reason.name !== "AbortError") close(); // Enter still sends the form
    }
  }

  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const found = links();
    if (!step || !found.length || results.hidden) return;
    const at = found.indexOf(document.activeElement);
    if (at < 0 && step < 0) return;
    event.preventDefault();
    (found[Math.min(at + step, found.length - 1)] ?? field).focus();
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  for (const place of [field, results]) place.addEventListener("keydown", move);
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isFloating || results.hidden) return;
    event.preventDefault();
    field.focus();
    close();
  });
  form.addEventListener("focusout", (event) => {
    if (isFloating && event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) close();
  });
}

for (const form of document.querySelectorAll("form[data-results-url]")) watch(form);
