/** Files dropped on `form[data-drop]` land in its own file input, so that the form is sent as if they had been chosen there. */

const UNITS = ["bytes", "kB", "MB", "GB"];

function size(bytes) {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return `${(bytes / 1000 ** step).toFixed(step > 1 ? 1 : 0)} ${UNITS[step]}`;
}

function watch(form) {
  const input = form.querySelector("input[type=file]");
  const chosen = form.querySelector(".chosen");

  function say() {
    const files = [...input.files];
    const all = files.reduce((sum, file) => sum + file.size, 0);
    chosen.textContent = files.length ? `${files.map((file) => file.name).join(", ")}: ${size(all)}` : "";
  }

  function take(dropped) {
    const taken = new DataTransfer();
    for (const item of dropped.items) {
      if (item.kind === "file" && !item.webkitGetAsEntry()?.isDirectory) taken.items.add(item.getAsFile());
    }
    input.files = taken.files;
    say();
    if (!taken.files.length) chosen.textContent = "That is a folder: a folder is read best from the command line, with kith import.";
  }

  const hover = (isOver) => form.classList.toggle("is-over", isOver);
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    hover(true);
  });
  form.addEventListener("dragleave", (event) => {
    if (!form.contains(event.relatedTarget)) hover(false);
  });
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    hover(false);
    if (event.dataTransfer.files.length) take(event.dataTransfer);
  });
  input.addEventListener("change", say);
}

for (const form of document.querySelectorAll("form[data-drop]")) watch(form);
