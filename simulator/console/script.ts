/**
 * Watches the bench: fetches its panels every second and changes only what differs. A field is never
 * touched, an open part stays open, and focus and selection stay where they are. No library does
 * that for fields that lost the focus with something typed in them.
 */
export const script = `
(() => {
  const live = document.querySelector('[data-live]');
  const key = (node) => node.id || (node.localName === 'option' ? node.value : '');
  const alike = (one, other) => one && one.nodeName === other.nodeName && key(one) === key(other);
  const typed = (node) => node === document.activeElement ||
    (node.localName === 'input' && node.type !== 'hidden' && node.value !== node.defaultValue);
  const attributes = (old, next) => {
    for (const { name } of [...old.attributes])
      if (name !== 'open' && !next.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of [...next.attributes])
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  };
  const children = (old, next) => {
    let place = old.firstChild;
    for (const wanted of [...next.childNodes]) {
      const found = key(wanted) ? [...old.children].find((one) => alike(one, wanted)) : place;
      if (!alike(found, wanted)) { old.insertBefore(wanted, place); continue; }
      if (found === place) place = place.nextSibling; else old.insertBefore(found, place);
      morph(found, wanted);
    }
    while (place) { const gone = place; place = place.nextSibling; gone.remove(); }
  };
  const morph = (old, next) => {
    if (old.nodeType !== Node.ELEMENT_NODE) { if (old.data !== next.data) old.data = next.data; return; }
    if (!typed(old)) attributes(old, next);
    children(old, next);
  };
  let shown = '';
  const look = async () => {
    try {
      if (!document.hidden) {
        const answer = await fetch(live.dataset.live, { cache: 'no-store' });
        if (!answer.ok) throw new Error(answer.statusText);
        const text = await answer.text();
        const next = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-live]');
        if (text !== shown) morph(live, next);
        shown = text;
        document.documentElement.dataset.watch = 'on';
      }
    } catch { document.documentElement.dataset.watch = 'lost'; }
    setTimeout(look, 1000);
  };
  look();
})();
`;
