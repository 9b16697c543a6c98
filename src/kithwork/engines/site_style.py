"""What do the owner's own site and CV look like? One sheet on a desk, a margin ruled in sealing wax, the reader's own fonts; light, dark, narrow and on paper."""

from typing import Final

SITE: Final = """:root {
  color-scheme: light dark;
  --desk: light-dark(#eeefe4, #121716); --sheet: light-dark(#fbfbf5, #1a2120); --rule: light-dark(#d6d9c9, #303a37);
  --ink: light-dark(#1d2a28, #ebe8dc); --ink-2: light-dark(#475550, #bdc3b8); --ink-3: light-dark(#5f6c66, #98a39b);
  --wax: light-dark(#a83a16, #f2a67f); --margin-line: light-dark(#d9b3a4, #6d4a3a);
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Book Antiqua", "Noto Serif", "DejaVu Serif", serif;
  --sans: Seravek, "Segoe UI", -apple-system, BlinkMacSystemFont, Cantarell, Ubuntu, "Noto Sans", Roboto, sans-serif;
}
* { box-sizing: border-box; margin: 0; }
body { padding: 3rem 1rem; background: var(--desk); color: var(--ink); font: 400 1.0625rem/1.55 var(--serif); overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 3.5rem 3.5rem 4rem 7rem; border-radius: 3px; background: linear-gradient(var(--margin-line), var(--margin-line)) 4.5rem 0 / 1px 100% no-repeat var(--sheet); box-shadow: 0 14px 32px -18px light-dark(#39453966, #000); }
h1 { font-weight: 400; font-size: clamp(2rem, 1.4rem + 2.4vw, 3rem); line-height: 1.1; letter-spacing: -.012em; text-wrap: balance; }
.work { margin-top: .6rem; font-size: 1.25rem; line-height: 1.42; text-wrap: pretty; }
.now, .where, .free { margin-top: .5rem; color: var(--ink-2); }
.free { padding-left: .75rem; border-left: 2px solid var(--wax); }
.reached { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: 1rem; font: 400 .9375rem/1.5 var(--sans); }
section { margin-top: 2.75rem; }
h2 { display: flex; align-items: center; gap: .75rem; margin-bottom: .75rem; font-weight: 400; font-style: italic; font-size: 1.125rem; }
h2::after { content: ""; flex: 1; height: 1px; background: var(--rule); }
h3 { font-weight: 400; font-size: 1.0625rem; line-height: 1.35; }
p + p { margin-top: .5rem; }
ul { padding: 0; list-style: none; }
li { padding: .55rem 0; border-bottom: 1px solid var(--rule); }
li:last-child { border: 0; }
li p { color: var(--ink-2); }
.when, small { color: var(--ink-3); font: 400 .8125rem/1.5 var(--sans); font-variant-numeric: tabular-nums; }
.words { display: flex; flex-wrap: wrap; gap: .5rem; }
.words li { padding: .15rem .6rem; border: 1px solid var(--rule); border-radius: 2px; font: 400 .9375rem/1.6 var(--sans); }
p.words { display: block; }
blockquote { margin-bottom: 1.25rem; padding-left: 1rem; border-left: 2px solid var(--margin-line); }
blockquote footer { margin-top: .35rem; color: var(--ink-2); font-style: italic; }
a { color: inherit; text-decoration-color: var(--wax); text-decoration-thickness: 1.5px; text-underline-offset: .2em; }
a:focus-visible { outline: 2px solid var(--wax); outline-offset: 3px; }
@media (max-width: 40rem) {
  body { padding: 0; }
  main { padding: 2rem 1.25rem 3rem; border-radius: 0; background: var(--sheet); box-shadow: none; }
  .reached a { padding: .35rem 0; }
}
@media print {
  @page { margin: 18mm; }
  :root { color-scheme: light; --desk: #fff; --sheet: #fff; --ink: #000; --ink-2: #222; --ink-3: #444; }
  body { padding: 0; font-size: 10.5pt; }
  main { max-width: none; padding: 0; background: none; box-shadow: none; }
  section { margin-top: 1.5rem; }
  li, blockquote { break-inside: avoid; }
  h2 { break-after: avoid; }
}
"""
CV: Final = """:root { color-scheme: light dark; --desk: light-dark(#eeefe4, #121716); --wax: #a83a16; --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Book Antiqua", "Noto Serif", "DejaVu Serif", serif; --sans: Seravek, "Segoe UI", Cantarell, Ubuntu, "Noto Sans", Roboto, sans-serif; }
@page { size: A4; margin: 0; }
* { box-sizing: border-box; margin: 0; }
body { padding: 1.5rem 1rem; background: var(--desk); color: #1d2a28; font: 400 9.5pt/1.38 var(--serif); overflow-wrap: anywhere; }
main { width: 210mm; max-width: 100%; min-height: 297mm; margin: 0 auto; padding: 14mm 16mm; background: #fff; box-shadow: 0 14px 32px -18px #0008; }
header { padding-bottom: 3mm; border-bottom: 3px double #d6d9c9; }
h1 { font-weight: 400; font-size: 20pt; line-height: 1.1; }
.work { font-size: 11pt; }
.reached { margin-top: 1.5mm; color: #475550; font: 400 8.5pt/1.4 var(--sans); }
section { display: grid; grid-template-columns: 26mm minmax(0, 1fr); gap: 0 4mm; margin-top: 3.5mm; }
section > * { grid-column: 2; }
h2 { grid-column: 1; grid-row: 1; color: #5f6c66; font-weight: 400; font-style: italic; font-size: 9.5pt; }
h3 { font-weight: 600; font-size: 9.5pt; }
ul { padding: 0; list-style: none; }
li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 4mm; padding-bottom: 1.6mm; break-inside: avoid; }
li p { grid-column: 1 / -1; }
li .when { grid-column: 2; grid-row: 1; color: #5f6c66; font: 400 8.5pt/1.5 var(--sans); white-space: nowrap; }
blockquote { padding-bottom: 1.6mm; font-style: italic; }
blockquote footer { font-style: normal; }
a { color: inherit; text-decoration-color: var(--wax); }
a:focus-visible { outline: 2px solid var(--wax); outline-offset: 2px; }
@media (max-width: 40rem) { body { padding: 0; } main { min-height: 0; padding: 1.25rem; } section { display: block; } h2 { margin-bottom: 1mm; } }
@media print { body { padding: 0; background: #fff; } main { width: auto; min-height: 0; box-shadow: none; } }
"""
