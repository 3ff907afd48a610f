/** One page, one style: a quiet instrument panel that fits a phone. */
export const style = `
:root { color-scheme: light; --ink: #1d2530; --quiet: #5d6876; --line: #d5dbe2; --accent: #1c4f91; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #e9ecf0;
  font: 14px/1.55 "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", Meiryo, sans-serif; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; padding: .6rem 1rem; color: #e8edf3; background: #232c38; }
.bar a { display: inline-block; color: inherit; padding: .15rem .5rem; border-radius: .25rem; text-decoration: none; }
.bar a:hover { text-decoration: underline; }
.bar a[aria-current] { background: #fff; color: #232c38; font-weight: bold; }
h1 { margin: 0; font-size: 1.1rem; }
h2 { margin: 0 0 .5rem; font-size: .95rem; letter-spacing: .04em; }
h3 { margin: 0; font-size: .9rem; font-weight: 600; }
small { color: var(--quiet); font-weight: normal; font-size: .85em; }
.simulator { font-size: .85rem; color: #ffd98a; }
.watch { margin-left: auto; font-size: .85rem; }
.watch > span { display: none; }
[data-watch=on] .watch .on, [data-watch=lost] .watch .lost { display: inline; }
.watch .on::before { content: "●"; color: #63d297; margin-right: .35em; }
.watch .lost { color: #ff9d8f; font-weight: bold; }
.contracts { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .6rem 1rem 0; }
.contracts > a { color: var(--accent); }
.contracts .reset { display: flex; align-items: center; gap: .5rem; margin-left: auto; }
main { display: grid; grid-template-columns: minmax(0, 25rem) minmax(0, 1fr); gap: .75rem; padding: .75rem 1rem 2rem; align-items: start; }
main.front { display: block; }
main.front a { color: var(--accent); }
.column { display: grid; gap: .75rem; min-width: 0; }
.panel { background: #fff; border: 1px solid var(--line); border-radius: .4rem; padding: .75rem .9rem; min-width: 0; }
.panel > :last-child { margin-bottom: 0; }
.wide { grid-column: 1 / -1; }
.about, .empty { margin: 0 0 .5rem; color: var(--quiet); overflow-wrap: anywhere; }
.about b { color: var(--ink); }
.row { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; margin: .4rem 0; }
button, input, select { font: inherit; color: inherit; }
button { padding: .2rem .7rem; border: 1px solid #97a3b1; border-radius: .25rem; background: linear-gradient(#fff, #f0f3f6); cursor: pointer; }
button:hover { border-color: var(--accent); color: var(--accent); }
button.danger { border-color: #c0483a; color: #a1281b; }
input:not([type=checkbox]), select { padding: .15rem .35rem; border: 1px solid #97a3b1; border-radius: .25rem; background: #fff; max-width: 100%; }
#clock button { padding: .2rem .5rem; }
.short { width: 6.5rem; }
label { display: inline-flex; align-items: center; gap: .35rem; }
:focus-visible, input:focus-within { outline: 3px solid #5b93dc; outline-offset: 1px; }
.digits { font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; font-variant-numeric: tabular-nums; }
.display { display: grid; grid-template-columns: 1fr auto; align-items: end; margin: 0 0 .5rem; padding: .6rem .9rem; border-radius: .35rem; background: #17202b; color: #d6e2ee; }
.display .day { grid-column: 1 / -1; font-size: .9rem; }
.display .digits { font-size: 2.4rem; line-height: 1.1; letter-spacing: .03em; color: #f4f8fc; }
.state::before { content: "■ "; color: #f0b64c; }
.state.runs::before { content: "▶ "; color: #63d297; }
.fobs { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .6rem; margin: 0; padding: 0; list-style: none; }
.fob { display: grid; gap: .25rem; padding: .5rem .6rem; border-radius: .9rem; color: #dfe6ee; background: linear-gradient(160deg, #46566b, #2d3847); border: 1px solid #1f2833; }
.fob.software { border-radius: .6rem; color: var(--ink); background: #f3f6fa; border: 2px solid #2d3847; }
.fob.retired { opacity: .5; }
.fob .make { font-size: .7rem; letter-spacing: .06em; }
.lcd { display: flex; gap: .25rem; align-items: center; justify-content: space-between; min-height: 2.7rem; padding: .15rem .4rem; border-radius: .3rem; background: #cfd9c4; color: #18220f; }
.lcd .digits { font-size: 1.5rem; font-weight: 600; white-space: nowrap; }
.serial { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .85rem; }
.owner { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .5rem; font-size: .85rem; font-weight: 600; }
.fob small { color: inherit; opacity: .85; }
.ring { width: 2.1rem; height: 2.1rem; flex: none; }
.ring circle { fill: none; stroke-width: 5; }
.ring .track { stroke: #b3c0a5; }
.ring .rest { stroke: #3d5a2b; }
.ring .rest.late { stroke: #b4391f; }
.ring text { font: 600 13px ui-monospace, Consolas, "DejaVu Sans Mono", monospace; text-anchor: middle; fill: currentColor; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .5rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-top: 0; color: var(--quiet); font-size: .85em; font-weight: normal; }
td small { display: block; }
summary { cursor: pointer; color: var(--accent); font-weight: normal; font-size: .85em; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; margin: .25rem 0; font-weight: normal; font-size: .85em; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
.mark { display: inline-block; padding: 0 .45rem; border-radius: .2rem; background: #e6eaef; white-space: nowrap; }
.mark.in-use, .mark.accepted { background: #d5efdf; color: #0d4a2c; }
.mark.issued { background: #d9e6f7; color: #143f70; }
.mark.expired, .mark.revoked { background: #fbe9b7; color: #5c4700; }
.mark.stopped, .mark.refused { background: #f9d6d6; color: #7d1212; }
.mails { margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere; }
.mails li + li { margin-top: .35rem; padding-top: .35rem; border-top: 1px solid var(--line); }
.mails a { color: var(--accent); }
.mails span { display: block; color: var(--quiet); font-size: .9em; }
.procedure { display: grid; grid-template-columns: 9rem 1fr; align-items: center; gap: 0 .75rem; padding: .15rem 0; border-top: 1px solid var(--line); }
fieldset { display: flex; flex-wrap: wrap; gap: 0 .5rem; margin: 0; padding: 0; border: 0; }
legend { float: left; margin-right: .35rem; padding: 0; }
.journal { margin: 0; padding: 0; list-style: none; }
.journal li { display: grid; grid-template-columns: 17rem minmax(0, 1fr) minmax(0, 1.2fr); gap: .1rem 1rem; padding: .35rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.journal small { display: block; }
.journal .when { font-variant-numeric: tabular-nums; }
code { font-size: .9em; color: #7d1212; }
.notice { margin: .75rem 1rem 0; padding: .5rem .9rem; background: #fff; border-left: .35rem solid var(--accent); border-radius: .25rem; overflow-wrap: anywhere; }
.notice li { border: 0; padding: 0; }
.notice.wrong { border-color: #b42323; color: #7d1212; font-weight: 600; }
.choices { display: grid; gap: .5rem; padding: 0; list-style: none; max-width: 30rem; }
.choices a { display: block; padding: .75rem 1rem; background: #fff; border: 1px solid var(--line); border-radius: .4rem; color: var(--accent); }
@media (max-width: 62rem) {
  main { grid-template-columns: minmax(0, 1fr); }
  .journal li { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 40rem) {
  .bar { padding: .5rem .75rem; }
  .watch { margin-left: 0; }
  .contracts, main { padding-left: .5rem; padding-right: .5rem; }
  .contracts .reset { margin-left: 0; }
  .notice { margin-left: .5rem; margin-right: .5rem; }
  button, input:not([type=checkbox]), select { min-height: 2.4rem; font-size: 16px; }
  .fobs { grid-template-columns: repeat(auto-fill, minmax(9.6rem, 1fr)); }
  .fob { padding: .45rem; }
  .lcd .digits { font-size: 1.3rem; letter-spacing: -.03em; }
  .steps { display: grid; grid-template-columns: repeat(3, 1fr); }
  .row, .procedure .row { margin: .3rem 0; }
  .procedure { grid-template-columns: minmax(0, 1fr); padding: .5rem 0; }
  fieldset label { min-height: 2.2rem; }
  .users thead { display: none; }
  .users tr { display: grid; grid-template-columns: 1fr 1fr; padding: .4rem 0; border-top: 1px solid var(--line); }
  .users th, .users td { border: 0; padding: .1rem .25rem; min-width: 0; overflow-wrap: anywhere; }
  .users th { grid-column: 1 / -1; }
  .users [data-label]::before { content: attr(data-label) " "; color: var(--quiet); font-size: .85em; }
}
`;
