import type { Handler } from 'hono';

/** A link sends the form in which it stands. */
const SCRIPT = `for (const link of document.querySelectorAll('a.send'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    link.closest('form').submit();
  });
`;

const STYLE = `body { margin: 0; font: 14px sans-serif; color: #000; background: #fff; }
.sim { margin: 8px; color: #555; font-size: 12px; }
body.menu { background: #e6ecd8; }
table { border-collapse: collapse; }
td { padding: 4px 8px; vertical-align: top; }
.shell table { width: 100%; }
.shell > table > tbody > tr > td { padding: 0; }
iframe { width: 100%; min-width: 180px; height: 90vh; border: 1px solid #567a2b; box-sizing: border-box; }
.shell td:last-child { width: 80%; }
.frame { width: 100%; }
.bar { background: #567a2b; color: #fff; padding: 6px 8px; }
.number { text-align: right; font-family: monospace; }
.err { color: #b00000; border: 2px solid #b00000; }
.list td { border: 1px solid #888; }
.head { background: #dde6c8; }
`;

export const script: Handler = (context) =>
  context.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' });

export const styleSheet: Handler = (context) =>
  context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' });
