import type { Context } from 'hono';

/** Answers with the one style file of the site. */
export function styleSheet(context: Context): Response {
  return context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' });
}

const style = `
:root {
  --ink: #1c2733; --soft: #566472; --line: #d3dae1; --ground: #f3f5f8; --paper: #fff;
  --brand: #123f6d; --brand-deep: #0b2c4e; --tint: #e8f0f8; --wrong: #a8201a; --wrong-tint: #fdf0ef;
  color-scheme: light;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  color: var(--ink); background: var(--ground);
  font: 16px/1.75 "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif;
}
a { color: #0d4f93; text-underline-offset: .2em; }
:focus-visible { outline: 3px solid #d98200; outline-offset: 2px; border-radius: 3px; }
h1, h2, h3, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; }
h1, h2, p, li, dd, legend { word-break: auto-phrase; }

.simulator { padding: .3rem 1rem; color: #4a3200; background: #ffe9b8; font-size: .8125rem; text-align: center; text-wrap: balance; }

header { background: var(--paper); border-bottom: 1px solid var(--line); border-top: 4px solid var(--brand); }
.service, header nav ul, main, footer p { width: 100%; max-width: 62rem; margin-inline: auto; padding-inline: 1.25rem; }
.service { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; min-height: 4rem; padding-block: .5rem; }
.service > a { color: var(--brand-deep); font-weight: 700; font-size: 1.25rem; text-decoration: none; }
.union { margin-right: auto; padding-left: 1.25rem; border-left: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
.service form { display: flex; align-items: center; gap: 1rem; }
.who { font-size: .9375rem; }
header nav { background: var(--brand); }
header nav ul { display: flex; flex-wrap: wrap; list-style: none; }
header nav a { display: block; padding: .625rem 1.25rem; color: #fff; font-weight: 600; text-decoration: none; }
header nav li:first-child a { margin-left: -1.25rem; }
header nav a:hover { background: var(--brand-deep); text-decoration: underline; }
header nav a:focus-visible { outline-color: #ffd27d; outline-offset: -4px; }

main { flex: 1; padding-block: 2rem 4rem; }
main > p:not([class]) { margin-block: 1rem; }
.outside main { max-width: 46rem; padding-block: 3rem 5rem; }
.heading { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; margin-bottom: 1.5rem; padding-bottom: .625rem; border-bottom: 2px solid var(--brand); }
h1 { font-size: 1.5rem; line-height: 1.45; }
.screen-id { color: var(--soft); font-size: .875rem; }
h2 { margin: 1.75rem 0 .75rem; padding-left: .75rem; border-left: 4px solid var(--brand); font-size: 1.125rem; line-height: 1.5; }
h3 { margin-top: 1rem; font-size: 1rem; }

.refusal { margin-bottom: 1.5rem; padding: .875rem 1.125rem; border: 1px solid var(--wrong); border-left-width: 6px; border-radius: 4px; color: var(--wrong); background: var(--wrong-tint); font-weight: 600; }
.breadcrumb ol { display: flex; flex-wrap: wrap; margin-bottom: 1rem; list-style: none; color: var(--soft); font-size: .875rem; }
.breadcrumb li + li::before { content: "›"; margin-inline: .625rem; }
.steps { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: 1.5rem; list-style: none; counter-reset: step; font-size: .875rem; }
.steps li { display: flex; align-items: baseline; flex: 1 1 14rem; padding: .5rem .875rem; border-bottom: 4px solid var(--line); color: var(--soft); background: #e9edf1; counter-increment: step; }
.steps li::before { content: counter(step); flex: none; width: 1.5rem; height: 1.5rem; margin-right: .625rem; border-radius: 50%; color: #fff; background: #66727e; line-height: 1.5rem; text-align: center; font-size: .8125rem; }
.steps [aria-current] { border-color: var(--brand); color: var(--brand-deep); background: var(--tint); font-weight: 700; }
.steps [aria-current]::before { background: var(--brand); }
.notices { margin-bottom: 1.5rem; padding: .875rem 1.125rem .875rem 2.25rem; border-radius: 4px; background: var(--tint); }

fieldset, .fields, .facts, .remarks, .card, .phone { margin: 0 0 1.5rem; padding: 0; min-width: 0; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); }
legend { float: left; width: 100%; padding: .625rem 1.25rem; border-bottom: 1px solid var(--line); background: #e9edf1; font-weight: 700; border-radius: 6px 6px 0 0; }
legend ~ * { clear: both; }
.field { display: grid; grid-template-columns: 15rem 1fr; align-items: center; gap: .375rem 1.5rem; padding: 1.125rem 1.25rem; }
.field + .field { border-top: 1px solid var(--line); }
.label { display: flex; align-items: center; justify-content: space-between; gap: .75rem; }
.label label { font-weight: 600; }
.required { flex: none; padding: 0 .5rem; border-radius: 3px; color: #fff; background: var(--wrong); font-size: .75rem; line-height: 1.375rem; }
.input input { width: 100%; max-width: 22rem; min-height: 2.75rem; padding: .375rem .75rem; border: 1px solid #7b8794; border-radius: 4px; background: #fff; color: inherit; font: inherit; }
.mark-note { margin-bottom: .75rem; font-size: .875rem; }
.hint, .keyboard, .quiet { color: var(--soft); font-size: .875rem; }
.hint { margin-top: .25rem; }
.keyboard { margin: -.75rem 0 1.5rem; }
.keyboard span { color: var(--ink); font-weight: 600; }
.choice { display: flex; gap: .75rem; align-items: flex-start; padding: .625rem 1.25rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
input[type=checkbox], input[type=radio] { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; vertical-align: -.25rem; accent-color: var(--brand); }
.choice input { margin-top: .25rem; }
.choice label { cursor: pointer; }

.buttons { display: flex; flex-wrap: wrap; gap: .875rem; margin-block: 1.5rem; }
button { min-height: 2.875rem; padding: .5rem 1.75rem; border: 1px solid var(--brand); border-radius: 4px; color: var(--brand); background: var(--paper); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: var(--tint); }
button.primary { min-width: 12rem; color: #fff; background: var(--brand); }
button.primary:hover { background: var(--brand-deep); }
.service button { min-height: 2.25rem; padding: .125rem 1rem; font-size: .875rem; }
.menu .buttons, .buttons.menu { flex-direction: column; align-items: stretch; max-width: 32rem; }
.menu button { width: 100%; min-height: 3.5rem; text-align: left; padding-inline: 1.25rem; }
.menu button::after { content: "›"; float: right; }
.links, .onward { display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; margin-block: 1rem; }
.card .links { margin-bottom: 0; }

table { width: 100%; margin-bottom: 1.75rem; border-collapse: collapse; background: var(--paper); font-size: .9375rem; }
caption { padding-bottom: .5rem; font-weight: 700; text-align: left; }
th, td { padding: .625rem .75rem; border: 1px solid var(--line); text-align: left; }
th { background: #e9edf1; font-size: .875rem; line-height: 1.5; }
tbody tr:hover { background: #f8fafc; }
td { font-variant-numeric: tabular-nums; word-break: keep-all; overflow-wrap: anywhere; }
td.stopped { color: var(--wrong); font-weight: 700; }
td:empty::after { content: "―"; color: var(--soft); }
tr:has(:checked) { background: var(--tint); }
.tick { display: block; margin: -.625rem -.75rem; padding: .625rem .75rem; cursor: pointer; }

.facts div { display: grid; grid-template-columns: 15rem 1fr; gap: .25rem 1.5rem; padding: .875rem 1.25rem; }
.facts div + div { border-top: 1px solid var(--line); }
dt { color: var(--soft); }
dd { font-weight: 600; }
.remarks, .card, .phone { padding: 0 1.25rem 1.25rem; }
.card > p + .quiet { margin-top: .25rem; }
.card .buttons + .quiet { margin-top: 1rem; }
.card { padding-top: 1.25rem; }
.card .buttons { margin-bottom: 0; }
.card button { min-width: min(18rem, 100%); min-height: 3.5rem; }
.remarks > :first-child { margin-top: 1.25rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; list-style: none; }
.cards li { position: relative; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: 5px solid var(--brand); border-radius: 6px; background: var(--paper); }
.cards li:hover { background: var(--tint); }
.cards a { font-weight: 600; text-decoration: none; }
.cards a::after { content: ""; position: absolute; inset: 0; }
.cards small { display: block; color: var(--soft); font-size: .875rem; }
.token-kinds { list-style: none; }
.token-kinds li { display: flex; align-items: center; gap: 1.25rem; padding: .875rem 1.25rem; border: 1px solid var(--line); background: var(--paper); }
.token-kinds li + li { border-top: 0; }
.token-kinds button { white-space: nowrap; }
.code { font-size: 2.75rem; font-weight: 700; letter-spacing: .125em; text-indent: .125em; font-variant-numeric: tabular-nums; }
.phone { text-align: center; }
.phone h2 { padding: 0; border: 0; }
.phone time { font-variant-numeric: tabular-nums; }
.phone button { margin-top: 1rem; }

/* The app on a phone: a screen within the page. */
.app { background: #dbe2ea; }
.app header { border-top-width: 0; }
.app .service { justify-content: center; min-height: 0; font-size: .875rem; }
.app .service > a { font-size: .9375rem; }
.app .union { margin: 0; }
.app main { flex: none; max-width: 25rem; margin-block: 2rem; padding: 0 1.5rem 2rem; border: 10px solid #232c38; border-radius: 2rem; background: var(--ground); overflow: hidden; }
.app .heading { margin: 0 -1.5rem 1.5rem; padding: 1rem 1.5rem; border: 0; color: #fff; background: var(--brand); text-align: center; }
.app h1 { flex: 1; font-size: 1.125rem; }
.app .field { grid-template-columns: 1fr; padding: .875rem 1rem; }
.app .buttons > *, .app .buttons button { width: 100%; }
.app .phone { margin-bottom: 0; border: 0; background: none; }
.app footer { margin-top: auto; }

footer { border-top: 1px solid var(--line); color: var(--soft); background: var(--paper); font-size: .8125rem; }
footer p { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem; padding-block: 1rem; }

@media (max-width: 44rem) {
  h1 { font-size: 1.25rem; }
  main, .outside main { padding-block: 1.25rem 3rem; }
  .union { padding: 0; border: 0; font-size: .8125rem; }
  .service { gap: 0 .75rem; }
  .service, header nav ul, main, .outside main, footer p { padding-inline: 1rem; }
  .app main { margin-inline: .75rem; width: auto; padding: 0 1rem 1.5rem; border-width: 6px; }
  .app .heading { margin-inline: -1rem; }
  header nav li:first-child a { margin-left: -1rem; }
  header nav a { padding-inline: 1rem; }
  .service form { width: 100%; justify-content: space-between; }
  .field, .facts div { grid-template-columns: 1fr; padding-inline: 1rem; }
  .label { justify-content: flex-start; }
  .input input { max-width: none; }
  .buttons > *, .buttons button { width: 100%; }
  .buttons { flex-direction: column; }
  .steps li { flex-basis: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td, caption { display: block; }
  table { background: none; }
  tr { margin-bottom: .875rem; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
  td { display: grid; grid-template-columns: 10.75rem 1fr; gap: .75rem; padding: .5rem .875rem; border: 0; }
  td + td { border-top: 1px solid #edf0f3; }
  td:has(.tick) { display: block; padding: 0; background: #e9edf1; }
  td:has(.tick)::before { display: none; }
  .tick { display: flex; align-items: center; gap: .75rem; margin: 0; padding: .625rem .875rem; }
  .tick::after { content: attr(data-column); font-size: .875rem; }
  td::before { content: attr(data-column); color: var(--soft); font-size: .75rem; font-weight: 400; line-height: 1.85; }
}
@media print { .simulator { border: 1px solid; } button, header nav { display: none; } }
`;
