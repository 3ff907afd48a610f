/** The page's own style: large enough for a phone beside a token. */
export const style = `
:root { color-scheme: light; --ink: #1c2430; --quiet: #5b6675; --line: #d9dee5; --turn: #14603c; --wait: #46515f; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; color: var(--ink); background: #f6f7f9;
  font: 17px/1.6 "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", Meiryo, sans-serif; }
header { padding: 1.25rem max(1rem, calc(50vw - 21rem)); color: #fff; background: var(--wait); }
header.yours { background: var(--turn); }
h1, h2, .sum { text-wrap: balance; word-break: auto-phrase; }
h1 { margin: 0; font-size: 2rem; line-height: 1.3; }
h2 { margin: 0 0 1rem; font-size: 1.35rem; line-height: 1.4; }
h3 { margin: 0 0 .5rem; font-size: 1.05rem; }
small { color: var(--quiet); font-size: .78rem; font-weight: normal; }
header small, button.send small { color: inherit; }
h1 small, h2 small { display: block; }
.progress { margin: 0; font-variant-numeric: tabular-nums; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
article, section > details { padding: 1.25rem; background: #fff; border: 1px solid var(--line); border-radius: .5rem; }
section > details { margin: .5rem 0; padding: .6rem 1rem; }
summary { cursor: pointer; }
section summary b { overflow-wrap: anywhere; } section summary span { display: block; }
section summary span { color: var(--quiet); font-size: .9rem; }
.sum { font-size: 1.15rem; } .sum small, main > p small { display: block; }
dl { margin: 0 0 1.25rem; }
dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: .25rem 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
dl > .begins { margin-top: 1.25rem; padding-top: .75rem; border-top: 3px solid var(--turn); }
dt small { display: block; }
/* Passwords and serials are typed from here: no letter may look like another. */
dd { margin: 0; font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, "Noto Sans Mono CJK JP", monospace; font-weight: bold; overflow-wrap: anywhere; }
.warning { margin: 0 0 1rem; padding: .6rem .9rem; background: #fbe9b7; border-left: .4rem solid #b08900; }
.warning small { display: block; color: #5c4700; }
.countdown { margin: 0 0 1.25rem; }
.countdown progress { display: block; width: 100%; height: .7rem; accent-color: var(--turn); }
.countdown.hasty progress { accent-color: #b42323; }
.countdown small { margin-left: .5rem; }
.countdown strong { font-size: 1.5rem; font-variant-numeric: tabular-nums; padding: 0 .2rem; }
.countdown.hasty strong { color: #b42323; }
form { display: grid; gap: .75rem; margin: 0 0 1.25rem; }
label span { display: block; }
input, select, textarea, button { font: inherit; color: inherit; padding: .6rem .8rem; border: 1px solid #8a94a3; border-radius: .35rem; background: #fff; }
input, select, textarea { width: 100%; }
input[readonly] { background: #eef1f5; }
form.code { grid-template-columns: 1fr auto; align-items: end; }
form.code label, form.code .check { grid-column: 1 / -1; }
form.code input[name=code] { font-size: 1.8rem; letter-spacing: .5em; font-variant-numeric: tabular-nums; }
form.code .send { grid-column: 1; grid-row: 3; } form.code .look { grid-column: 2; grid-row: 3; }
.check { padding: .6rem .9rem; background: #e6eefb; border-left: .4rem solid #1c4f91; display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
.check p { margin: 0; }
button { cursor: pointer; min-height: 3rem; }
button small { display: block; line-height: 1.2; }
button.send { background: var(--turn); border-color: var(--turn); color: #fff; font-weight: bold; }
button[aria-pressed=true] { background: #e6eefb; }
:focus-visible { outline: 3px solid #1c4f91; outline-offset: 2px; }
.typed { display: flex; align-items: center; gap: 1rem; }
.typed output { font-size: 1.8rem; letter-spacing: .4em; font-variant-numeric: tabular-nums; }
.choices form { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
.quiet { justify-items: start; }
.other { margin-top: 1.5rem; color: var(--quiet); }
.other form { margin-top: .75rem; color: var(--ink); }
@media (max-width: 34rem) {
  dl > div { grid-template-columns: 1fr; gap: 0; }
  .choices form, form.code { grid-template-columns: 1fr; }
  form.code .send, form.code .look { grid-column: 1; grid-row: auto; }
}
`;
