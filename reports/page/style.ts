/** The page's own style: it has to look the same from a mail attachment, without network. */
export const style = `
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
[lang=en] { color: var(--quiet); }
header [lang=en], .mark [lang=en], .outcome [lang=en] { color: inherit; opacity: .85; }
.union { margin: .75rem 0; padding: .75rem 1rem; background: #fff; border-left: .4rem solid #b08900; }
.union.conformant { border-color: #1d7f52; }
.union.non-conformant { border-color: #b42323; }
.union p { margin: 0; }
table { width: 100%; border-collapse: collapse; background: #fff; }
th { text-align: left; }
th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td p { margin: 0; }
td:first-child { width: 13rem; }
td:last-child { width: 13rem; }
td small { display: block; color: var(--quiet); }
.mark { display: inline-block; padding: 0 .5rem; border-radius: .2rem; background: #e3e7ec; }
.mark.passed { background: #d3efdf; color: #0d4a2c; }
.mark.failed { background: #f9d6d6; color: #7d1212; }
.mark.broken, .mark.notTested { background: #fbe9b7; color: #5c4700; }
.mark.observed { background: #d9e6f7; color: #143f70; }
.scenarios { padding: 0; list-style: none; }
.scenarios li { margin: .5rem 0; padding: .5rem .75rem; background: #fff; }
pre { margin: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; color: var(--quiet); }
dt { margin-top: .5rem; }
dd { margin: 0 0 0 1rem; }
@media (max-width: 40rem) {
  table, thead, tbody, tr, th, td { display: block; width: auto !important; }
  thead { display: none; }
}
@media print { body { background: #fff; } header { print-color-adjust: exact; } }
`;
