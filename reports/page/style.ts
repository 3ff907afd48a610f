import { documentStyle } from './documents/style';
import { printStyle } from './print-style';

const screenStyle = `
:root { color-scheme: light; --ink: #1c2430; --quiet: #5b6675; --line: #d9dee5; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #f6f7f9;
  font: 15px/1.7 "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", Meiryo, sans-serif; }
header { padding: 2rem max(1.25rem, calc(50vw - 32rem)); color: #fff; background: #6b5300; }
header.conformant { background: #14603c; }
header.non-conformant { background: #9b1c1c; }
header p { margin: 0; }
h1 { margin: 0; font-size: 2.4rem; line-height: 1.3; }
main { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem 4rem; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; border-bottom: 2px solid var(--ink); }
h3 { margin: 0 0 .25rem; font-size: 1.05rem; }
a { color: inherit; }
html[lang=ja] .t[lang=en], html[lang=en] .t[lang=ja] { display: none; }
@media (scripting: none) { .t { display: inline !important; } .control { display: none !important; } }
[hidden] { display: none !important; }
small { display: block; color: var(--quiet); font-weight: normal; }
.top { display: flex; justify-content: space-between; gap: 1rem; align-items: center; }
button, select { font: inherit; padding: .1rem .6rem; border: 1px solid #8a94a3; border-radius: .25rem; background: #fff; color: var(--ink); }
button[aria-pressed=true] { outline: 3px solid #1c4f91; }
:focus-visible { outline: 3px solid #1c4f91; outline-offset: 2px; }
header :focus-visible { outline-color: #fff; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: .5rem; top: .5rem; z-index: 1; padding: .25rem .75rem; background: #fff; }
.top .of { display: inline-block; margin-left: .75rem; font-weight: bold; }
.top button { white-space: nowrap; flex: none; }
.finding h3 div, summary div { display: inline; }
.filters h2 { margin: 0 0 .5rem; }
.alone { margin-bottom: .75rem !important; padding: .25rem .75rem; border: 1px solid currentColor; }
.control label, .control button { margin-right: .5rem; }
.filters { margin-top: 2rem; padding: .75rem 1rem; background: #fff; }
.filters p { margin: .25rem 0; line-height: 2.2; }
.why { margin: .75rem 0; padding-left: 1.2rem; font-size: 1.1rem; }
dl { margin: .75rem 0; }
dl > div { display: grid; grid-template-columns: 10rem 1fr; gap: .25rem 1rem; }
dt { font-weight: bold; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.finding, .card { margin: .75rem 0; padding: .75rem 1rem; background: #fff; border-left: .4rem solid #b08900; }
.finding.failed { border-color: #b42323; }
@media (min-width: 40rem) { .evidence { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem 1rem; } .evidence > div { display: block; } .evidence > div:first-child { grid-column: 1 / -1; } }
.card { border-color: #46699a; }
h4 { margin: 0; }
.card ul, .places, details ul { margin: .25rem 0; padding-left: 1.2rem; overflow-wrap: anywhere; }
.places { columns: 2 18rem; column-gap: 2rem; }
.at:not(main) { outline: 3px solid #1c4f91; outline-offset: -3px; }
main:focus { outline: none; }
/* Far parts of a long page are laid out when they come near. */
@media screen { main > section, main > div > section, main article { content-visibility: auto; contain-intrinsic-size: auto 40rem; } }
.scroll { overflow-x: auto; }
.matrix th:first-child { position: sticky; left: 0; background: #fff; min-width: 9rem; }
.matrix td { min-width: 9rem; font-size: .9rem; overflow-wrap: anywhere; }
.matrix .v1 { background: #e6eefb; } .matrix .v2 { background: #fdf1d0; } .matrix .v3 { background: #e9f5e6; } .matrix .v4 { background: #f7e5f2; }
small.differs { color: #8a1f1f; font-weight: bold; }
.requirements { table-layout: fixed; }
.requirements th:first-child { width: 13rem; } .requirements th:last-child { width: 17rem; }
.requirements td { overflow-wrap: anywhere; }
.reason { margin: .25rem 0; white-space: pre-wrap; }
code { font-size: .8rem; color: var(--quiet); overflow-wrap: anywhere; }
.verdict { display: inline-block; padding: 0 .5rem; border-radius: .2rem; color: #fff; background: #6b5300; white-space: nowrap; }
.verdict.conformant { background: #14603c; }
.verdict.non-conformant { background: #9b1c1c; }
.overview { font-size: .9rem; }
.overview th, .overview td { padding: .5rem .4rem; }
.overview .number { text-align: right; font-variant-numeric: tabular-nums; }
.overview .name { display: none; }
.overview tbody th { min-width: 9rem; }
.overview .said { min-width: 14rem; }
.overview ul { margin: 0; padding-left: 1.1rem; }
.fingerprint { color: inherit; font-size: .9rem; }
table { width: 100%; border-collapse: collapse; background: #fff; }
th { text-align: left; }
th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td p { margin: 0; }
.mark { display: inline-block; padding: 0 .5rem; border-radius: .2rem; background: #e3e7ec; }
.mark.passed { background: #d3efdf; color: #0d4a2c; }
.mark.failed { background: #f9d6d6; color: #7d1212; }
.mark.broken, .mark.notTested { background: #fbe9b7; color: #5c4700; }
.mark.observed { background: #d9e6f7; color: #143f70; }
pre { margin: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
@media (max-width: 40rem) {
  dl > div { grid-template-columns: 1fr; }
  .requirements, .requirements tbody, .requirements tr, .requirements th, .requirements td { display: block; width: auto !important; }
  .overview, .overview tbody, .overview tfoot, .overview tr, .overview th { display: block; }
  .overview thead, .requirements thead { display: none; }
  .overview td { display: block; }
  .overview .number { display: inline-block; padding: .1rem .4rem; border: 0; text-align: left; }
  .overview .name { display: inline; color: var(--quiet); }
}
`;

/** The page's own style: it has to look the same from a mail attachment, without network. */
export const style = screenStyle + documentStyle + printStyle;
