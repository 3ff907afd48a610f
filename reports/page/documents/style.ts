/** Scenarios set as documents: a lane for the clock, a margin for the keywords, the words. */
export const documentStyle = `
.chapter h3 { margin: 1.5rem 0 .5rem; }
.feature { margin: .4rem 0; background: #fff; border: 1px solid var(--line); border-radius: .3rem; padding: 0 1.25rem; }
.feature[open] { padding-bottom: 1.25rem; }
.feature > summary { padding: .5rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; cursor: pointer; }
.feature > summary::before { content: "▸"; color: var(--quiet); margin-right: -.5rem; }
.feature[open] > summary::before { content: "▾"; }
.feature > summary h4 { flex: 1 1 16rem; font-weight: 600; }
.feature[open] > summary h4 { font-size: 1.25rem; }
.tally { display: inline-flex; flex-wrap: wrap; gap: .25rem .75rem; font-size: .8rem; font-variant-numeric: tabular-nums; }
.lead { margin: 0; color: var(--quiet); }
.kind { margin: 1rem 0 0; font-size: .8rem; color: var(--quiet); }
.rule > h5 { margin: 2.25rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--ink); font-size: 1.05rem; }
.scenario { margin: 1.25rem 0 1.75rem; }
h6 { margin: 0; font-size: .95rem; }
.scenario var { font-style: normal; color: #5a3d8a; background: #f3eefb; border-radius: .2rem; padding: 0 .2rem; }
.steps { list-style: none; margin: .5rem 0; padding: 0; }
.steps li { display: grid; grid-template-columns: 10rem 1.5rem 3.9rem minmax(0, 1fr); }
.steps li::before { content: counter(list-item); grid-area: 1 / 2; counter-increment: list-item; color: var(--quiet); font-size: .7rem; padding-top: .25rem; text-align: right; border-left: 2px solid #b9c3d0; }
.steps li[value]::before { content: attr(value); }
.steps li > div:not(.lane) { grid-area: 1 / 4; }
.steps li > .told { grid-column: 4; }
.steps li > b { grid-area: 1 / 3; font-weight: 600; font-size: .85rem; padding-top: .1rem; text-align: right; padding-right: .75rem; color: #3d5a80; }
.lane { grid-area: 1 / 1; padding: 0 .8rem .15rem 0; text-align: right; font-variant-numeric: tabular-nums; line-height: 1.35; position: relative; }
.lane small { display: inline; font-size: .72rem; }
.lane p { margin: 0; position: relative; padding-top: .15rem; }
.lane p:has(b)::after { content: ""; position: absolute; right: calc(-.8rem - 7px); top: .5rem; width: .6rem; height: .6rem; border-radius: 50%; background: #3d5a80; border: 2px solid #fff; }
.lane i { font: inherit; font-size: .72rem; color: #3d5a80; } .lane i::after { content: " ↷"; }
.lane b { font-weight: 600; }
.lane.in { background: linear-gradient(to left, #efe8f9, transparent); }
.lane.in p::after { background: #7a5ca8; }
.lane u { display: block; text-decoration: none; font-size: .72rem; color: #5a3d8a; }
.told { margin: .3rem 0 .5rem; padding: .3rem .75rem; border-left: .25rem solid #b08900; background: #fbfaf5; }
.told.failed { border-color: #b42323; background: #fdf5f5; }
.told small { display: inline; }
p.told { margin: .2rem 0; }
.told.observed { border-color: #46699a; background: #f3f7fc; }
.told > div { grid-template-columns: 6rem 1fr; }
.examples { width: auto; min-width: 60%; margin: .25rem 0 0 10.7rem; font-size: .9rem; }
.examples th, .examples td { padding: .15rem .75rem; border-bottom: 1px solid #edf0f3; }
.examples thead th { font-size: .78rem; color: var(--quiet); border-bottom: 1px solid #8a94a3; }
.examples th[scope=row] { font-weight: normal; }
.examples th[scope=rowgroup] { padding-top: .9rem; border-bottom: 1px solid var(--line); font-size: .85rem; }
.examples th[scope=rowgroup] small { display: inline; }
.examples th a { font-weight: normal; font-size: .8rem; }
.examples .mark { font-size: .75rem; }
.examples tr + tr td[colspan] { padding: .25rem 0 1rem; }
.row-lane { font-variant-numeric: tabular-nums; font-size: .82rem; }
.row-lane span { display: inline-block; white-space: nowrap; padding: 0 .35rem; border-bottom: 2px solid #b9c3d0; }
.row-lane span.in { border-bottom-color: #7a5ca8; background: #efe8f9; }
.row-lane i { font-style: normal; font-size: .72rem; color: #3d5a80; margin-right: .5rem; }
.row-lane i::after { content: " ↷"; }
.row-lane sup { font-size: .6rem; color: var(--quiet); margin-right: .15rem; }
.examples td > small { overflow-wrap: anywhere; min-width: 7rem; }
.examples .window { padding: 0 .4rem; background: #efe8f9; border-bottom: 2px solid #7a5ca8; color: #5a3d8a; }
.attempts { width: auto; font-size: .85rem; margin: .5rem 0; }
.attempts caption { text-align: left; font-weight: 600; }
.attempts th, .attempts td { padding: .15rem .6rem; }
.gherkin { padding: .75rem 1rem; background: #f6f7f9; border: 1px solid var(--line); border-radius: .25rem; white-space: pre-wrap;
  font: .85rem/1.7 "Sarasa Mono J", "Noto Sans Mono CJK JP", "MS Gothic", ui-monospace, monospace; }
@media (min-width: 64rem) {
  .feature .scroll { overflow: visible; }
  .examples td[colspan] > .steps { margin-left: -10.7rem; }
}
@media (max-width: 40rem) {
  .feature { padding: 0 .75rem; }
  .steps li { grid-template-columns: 4.6rem 1rem 3.5rem minmax(0, 1fr); }
  .lane { padding-right: .55rem; } .lane p:has(b)::after { right: calc(-.55rem - 7px); }
  .lane small, .lane b, .lane i { display: block; } .lane i::after { content: ""; }
  .examples { margin-left: 0; width: 100%; table-layout: fixed; }
  .examples td, .examples th { overflow-wrap: anywhere; }
  .told > div { grid-template-columns: 1fr; gap: 0; }
  .examples th, .examples td { padding: .15rem .4rem; }
  .row-lane span { display: block; }
}
@media print { .feature, .lane, .row-lane span, .told { print-color-adjust: exact; } .steps li, .examples tr { break-inside: avoid; } }
`;
