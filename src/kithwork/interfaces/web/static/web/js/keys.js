/**
 * Single keys: a press finds the element that names its key and does what a click would do.
 * `data-key="c"` presses or focuses, `data-go="t"` follows after g, `data-row` is a stop of j and k.
 * A key of a row acts in the row with the focus alone, and only when what it is about (`details[data-first]`) is unfolded: else the press goes there,
 * or unfolds it, and does nothing more. So never is something else answered than what is looked at.
 * Off with `data-keys="off"` on html, or with the switch in the list of keys (WCAG 2.1.4).
 */

const root = document.documentElement;
const SWITCH = "kithwork-keys";
const PAUSE = 1200; // ms between g and the second key
let went = -Infinity;

const isOff = () => root.dataset.keys === "off";
const isWriting = (target) => target.closest("input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]");
const isSeen = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

function find(attribute, key) {
  const all = `[${attribute}="${CSS.escape(key)}"]`;
  const open = document.querySelector("dialog[open]") ?? document;
  const here = document.activeElement.closest("[data-row]") ?? [...open.querySelectorAll(`[data-row]:has(${all})`)].find(isSeen);
  const within = [here, undefined, null];
  return [...(here?.querySelectorAll(all) ?? []), ...open.querySelectorAll(all)].find((one) => (isSeen(one) || one.dataset.go) && within.includes(one.closest("[data-row]")));
}

function goTo(row) {
  const focus = row.matches("[tabindex]") ? row : row.querySelector("a[href], button, input:not([type=hidden])");
  focus?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  return Boolean(focus);
}

function isLookedAt(row) {
  const folded = row.querySelector("details[data-first]:not([open])");
  const isHere = document.activeElement.closest("[data-row]") === row;
  if (folded) folded.open = true;
  if (!isHere) goTo(row);
  return isHere && !folded;
}

function press(element) {
  if (element.matches("input, textarea, select")) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
}

function stepBy(step) {
  const stops = [...document.querySelectorAll("[data-row]")].filter(isSeen);
  const at = stops.indexOf(document.activeElement.closest("[data-row]"));
  const next = stops[at < 0 && step < 0 ? stops.length - 1 : Math.min(Math.max(at + step, 0), stops.length - 1)];
  return Boolean(next) && goTo(next);
}

function follow(event) {
  if (event.key === "g") {
    went = event.timeStamp;
    return true;
  }
  const isSecond = event.timeStamp - went < PAUSE;
  went = -Infinity;
  const element = find(isSecond ? "data-go" : "data-key", event.key);
  const row = element?.closest("[data-row]");
  if (element && (!row || isLookedAt(row))) press(element);
  return Boolean(element);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isOff()) return;
  if (event.key === "Escape" && isWriting(event.target) && !event.target.closest("dialog")) {
    event.target.blur();
    return;
  }
  if (isWriting(event.target) || event.repeat && !"jk".includes(event.key) || event.key.length > 1) return;
  const isMove = event.timeStamp - went >= PAUSE && "jk".includes(event.key);
  if (isMove ? stepBy(event.key === "j" ? 1 : -1) : follow(event)) event.preventDefault();
});

function show() {
  for (const element of document.querySelectorAll("[data-key]")) {
    if (isOff()) element.removeAttribute("aria-keyshortcuts");
    else element.setAttribute("aria-keyshortcuts", element.dataset.key);
  }
}

function remembered() {
  try {
    return localStorage.getItem(SWITCH);
  } catch {
    return null; // storage may be forbidden; then the page's own word stands
  }
}

root.dataset.keys = remembered() ?? root.dataset.keys ?? "on";
for (const box of document.querySelectorAll("[data-keys-switch]")) {
  box.checked = !isOff();
  box.addEventListener("change", () => {
    root.dataset.keys = box.checked ? "on" : "off";
    try {
      localStorage.setItem(SWITCH, root.dataset.keys);
    } catch { /* kept for this page only */ }
    show();
  });
}
show();

/** The menu of the rest folds when the focus or a press goes elsewhere, and with Escape. */
for (const menu of document.querySelectorAll("details.nav-more")) {
  const fold = (event) => {
    if (!menu.contains(event.relatedTarget ?? event.target)) menu.open = false;
  };
  menu.addEventListener("focusout", (event) => event.relatedTarget && fold(event));
  document.addEventListener("click", fold);
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

/** Of a row of views that runs off the screen, the one that is open is brought in. */
document.querySelector(".views [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
