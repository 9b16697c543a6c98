/** A card of `[data-board]` that is dropped on a lane goes there: its own menu is filled in and sent, so that both do the same. */

for (const board of document.querySelectorAll("[data-board]")) {
  let held = null;

  board.addEventListener("dragstart", (event) => {
    held = event.target.closest("li[draggable]");
    if (!held) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", held.id);
  });

  for (const lane of board.querySelectorAll("[data-stage]")) {
    lane.addEventListener("dragover", (event) => {
      if (!held || lane.contains(held)) return;
      event.preventDefault();
      lane.dataset.over = "";
    });
    lane.addEventListener("dragleave", (event) => {
      if (!lane.contains(event.relatedTarget)) delete lane.dataset.over;
    });
    lane.addEventListener("drop", (event) => {
      event.preventDefault();
      delete lane.dataset.over;
      const form = held?.querySelector("form");
      if (!form) return;
      form.elements.stage.value = lane.dataset.stage;
      if (form.elements.stage.value === lane.dataset.stage) form.requestSubmit();
    });
  }

  board.addEventListener("dragend", () => {
    held = null;
  });
}
