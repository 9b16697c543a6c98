/**
 * The time of a step: `[data-timer]` counts up to its `data-minutes`, rests at a press on `[data-timer-pause]`, and ends nothing.
 * It goes on where it was when the page comes back (for this tab only), and rests while the page is out of sight. Words change once a minute,
 * so that nothing moves all the time; the bar moves four times a minute, or once with reduced motion.
 */

const MINUTE = 60_000; // ms
const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const EVERY = isCalm ? MINUTE : MINUTE / 4;

function kept(key) {
  try {
    return Number(sessionStorage.getItem(key)) || 0;
  } catch {
    return 0; // storage may be forbidden; then each look begins anew
  }
}

function keep(key, gone) {
  try {
    sessionStorage.setItem(key, String(gone));
  } catch { /* for this look only */ }
}

function said(minutes, gone) {
  const left = Math.ceil(minutes - gone / MINUTE);
  if (left > 1) return `${left} minutes left`;
  return left === 1 ? "one minute left" : "The time is over; take what you need";
}

function run(timer) {
  const key = `kithwork-review ${timer.dataset.timer}`;
  const minutes = Number(timer.dataset.minutes);
  const [words, bar, pause] = ["words", "bar", "pause"].map((part) => timer.querySelector(`[data-timer-${part}]`));
  let gone = kept(key);
  let since = performance.now();
  let isResting = false;

  const isStill = () => isResting || document.hidden;
  function look() {
    const now = performance.now();
    if (!isStill()) gone += now - since;
    since = now;
    keep(key, gone);
    bar.value = Math.min(minutes, gone / MINUTE);
    const sentence = said(minutes, gone);
    if (words.textContent !== sentence) words.textContent = sentence;
  }

  pause.addEventListener("click", () => {
    look();
    isResting = !isResting;
    pause.setAttribute("aria-pressed", String(isResting));
    pause.firstChild.textContent = isResting ? "Go on " : "Pause ";
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) gone += isResting ? 0 : performance.now() - since;
    since = performance.now();
  });
  addEventListener("pagehide", look);
  setInterval(look, EVERY);
  look();
}

for (const timer of document.querySelectorAll("[data-timer]")) run(timer);
