/** The map: nearer, further, moved; and the years going by. Everything else is links, and works without this. */

const INDEX = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const STEP = 1100;
const maps = [...document.querySelectorAll("[data-map]")];
const tools = document.querySelector("[data-map-tools]");
const said = document.querySelector("[data-said]");

class View {
  constructor(svg) {
    this.svg = svg;
    this.whole = svg.viewBox.baseVal;
    this.whole = { x: this.whole.x, y: this.whole.y, width: this.whole.width, height: this.whole.height };
    this.now = { ...this.whole };
    svg.addEventListener("pointerdown", (event) => this.hold(event));
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 0.8 : 1.25, this.point(event));
    }, { passive: false });
  }

  point(event) {
    const box = this.svg.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  }

  zoom(factor, at = { x: 0.5, y: 0.5 }) {
    const width = Math.min(this.whole.width, Math.max(this.whole.width / 12, this.now.width * factor));
    const height = (width * this.whole.height) / this.whole.width;
    this.move(this.now.x + (this.now.width - width) * at.x, this.now.y + (this.now.height - height) * at.y, width, height);
  }

  move(x, y, width = this.now.width, height = this.now.height) {
    this.now = {
      x: Math.min(Math.max(x, this.whole.x), this.whole.x + this.whole.width - width),
      y: Math.min(Math.max(y, this.whole.y), this.whole.y + this.whole.height - height),
      width,
      height,
    };
    this.svg.setAttribute("viewBox", `${this.now.x} ${this.now.y} ${width} ${height}`);
    this.svg.toggleAttribute("data-near", width < this.whole.width);
  }

  hold(event) {
    if (this.now.width >= this.whole.width) return;
    const from = this.point(event);
    const start = { ...this.now };
    let moved = false;
    const drag = (next) => {
      const to = this.point(next);
      moved ||= Math.hypot(to.x - from.x, to.y - from.y) > 0.01;
      if (moved) this.move(start.x - (to.x - from.x) * start.width, start.y - (to.y - from.y) * start.height);
    };
    const drop = () => {
      removeEventListener("pointermove", drag);
      if (moved) this.svg.addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
    };
    addEventListener("pointermove", drag);
    addEventListener("pointerup", drop, { once: true });
  }
}

class Years {
  constructor() {
    this.first = Number(maps[0].dataset.first);
    this.last = Number(maps[0].dataset.last);
    this.marks = [...document.querySelectorAll("[data-map] [data-from]")].map((mark) => ({ mark, from: Number(mark.dataset.from) }));
    this.people = [...document.querySelectorAll("[data-map] [data-in]")].map((mark) => ({
      mark,
      from: Number(mark.closest("[data-from]").dataset.from),
      lively: mark.dataset.in,
    }));
  }

  show(year) {
    const at = year - this.first;
    for (const { mark, from } of this.marks) mark.classList.toggle("is-off", from > at);
    const known = this.people.filter(({ from }) => from <= at);
    const quiet = known.filter(({ mark, lively }) => mark.classList.toggle("is-quiet", !lively.includes(INDEX[at])));
    said.textContent = `By the end of ${year}: ${known.length.toLocaleString("en-GB")} people known, in touch with ${(known.length - quiet.length).toLocaleString("en-GB")} that year.`;
    for (const link of document.querySelectorAll("[data-years] a")) {
      if (link.textContent === String(year)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}

if (maps.length && tools) {
  tools.hidden = false;
  const views = maps.map((svg) => new View(svg));
  const factors = { in: 0.6, out: 1 / 0.6, whole: 1000 };
  for (const button of tools.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => views.forEach((view) => view.zoom(factors[button.dataset.zoom])));
  }
  const play = tools.querySelector("[data-play]");
  const begin = play.textContent;
  let years = null;
  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = begin;
  };
  play.addEventListener("click", () => {
    if (timer) return stop();
    years ??= new Years();
    let year = years.first;
    years.show(year);
    play.textContent = "Stop here";
    timer = setInterval(() => {
      year += 1;
      years.show(year);
      if (year >= years.last) stop();
    }, STEP);
  });
}
