/** The whole state of the page is its fragment: a link keeps language, filters, open parts and place. */
export const script = `
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const parts = all('[data-verdict], [data-union]').map((part) =>
    ({ part, verdicts: part.dataset.verdict?.split(' '), unions: part.dataset.union?.split(' ') }));
  const known = new Map(parts.map((each) => [each.part, each]));
  for (const each of parts)
    each.within = known.get(each.part.parentElement.closest('[data-verdict], [data-union]'));
  const solo = all('[data-alone]');
  const folds = all('details[id]');
  const rows = all('.requirements tr[data-verdict]');
  const points = all('tr[data-cells]');
  const columns = all('[data-column]');
  const pressed = all('button[data-key]');
  const choices = all('select[data-choice]');
  const count = document.querySelector('output');
  const title = document.querySelector('title');
  const titles = { ja: title.textContent, en: title.dataset.en };
  const read = () => {
    const raw = location.hash.slice(1);
    return new URLSearchParams(raw === '' || raw.includes('=') ? raw : 'at=' + raw);
  };
  const list = (state, key) => (state.get(key) || '').split(',').filter(Boolean);
  const write = (change) => {
    const state = read();
    state.delete('at');
    change(state);
    for (const [key, value] of [...state]) if (value === '') state.delete(key);
    if (!state.has('lang')) state.set('lang', root.lang);
    location.replace('#' + state);
    apply();
  };
  const toggle = (key, value, on) => write((state) => {
    const others = list(state, key).filter((each) => each !== value);
    state.set(key, (on ? [...others, value] : others).join());
  });
  // What already is as it should be is left alone: every change costs the layout of a long page.
  const hide = (part, hidden) => { if (part.hidden !== hidden) part.hidden = hidden; };
  const compare = (state) => {
    const [from, to] = [state.get('from') || '', state.get('to') || ''];
    const cells = list(state, 'cells');
    const chosen = from !== '' && to !== '';
    for (const row of points) {
      const value = (id) => row.querySelector('td[data-column="' + CSS.escape(id) + '"]')?.dataset.same;
      const alike = chosen && value(from) === value(to);
      hide(row, alike || (cells.length > 0 && !cells.includes(row.dataset.cells)));
    }
    for (const cell of columns) hide(cell, chosen && ![from, to].includes(cell.dataset.column));
    for (const select of choices) select.value = state.get(select.dataset.choice) || '';
  };
  const filter = (state) => {
    const [verdicts, unions] = [list(state, 'verdict'), list(state, 'union')];
    const among = (wanted, given) =>
      wanted.length === 0 || given === undefined || given.some((one) => wanted.includes(one));
    // Parts stand before what is in them; what is in a hidden one is as good as hidden.
    for (const each of parts) {
      const gone = each.within?.gone;
      each.gone = gone || !among(verdicts, each.verdicts) || !among(unions, each.unions);
      if (!gone) hide(each.part, each.gone);
    }
    const alone = unions.length === 1 && solo.some((part) => part.dataset.alone === unions[0]) ? unions[0] : '';
    for (const part of solo) hide(part, part.dataset.alone !== alone);
    const shown = rows.filter((row) => !known.get(row).gone).length;
    count.textContent = shown + ' / ' + rows.length;
  };
  let [place, applied, marked] = ['', undefined, null];
  const go = (at) => {
    marked?.classList.remove('at');
    const target = marked = document.getElementById(at);
    target?.classList.add('at');
    if (target && at !== place) target.scrollIntoView();
    place = at;
  };
  const apply = () => {
    const state = read();
    applied = location.hash;
    const language = state.get('lang') === 'en' ? 'en' : 'ja';
    title.lang = root.lang = language;
    title.textContent = titles[language];
    for (const button of pressed)
      button.setAttribute('aria-pressed', list(state, button.dataset.key).includes(button.dataset.value));
    filter(state);
    const open = new Set(list(state, 'open'));
    for (const part of folds) if (part.open !== open.has(part.id)) part.open = !part.open;
    compare(state);
    go(state.get('at') || '');
  };
  const everything = ['verdict', 'union', 'cells', 'from', 'to'];
  const follow = (to) => {
    place = '';
    if (to.includes('=')) {
      write((state) => [...new URLSearchParams(to)].forEach(([key, value]) => state.set(key, value)));
      return scrollTo(0, 0);
    }
    const target = document.getElementById(to);
    write((state) => {
      if (target?.closest('[hidden]')) everything.forEach((key) => state.delete(key));
      const folded = [];
      for (let part = target; part; part = part.parentElement) if (part.matches('details')) folded.push(part.id);
      state.set('open', [...new Set([...list(state, 'open'), ...folded])].join());
      state.set('at', to);
    });
    target?.setAttribute('tabindex', '-1');
    target?.focus({ preventScroll: true });
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const button = event.target.closest('button');
    if (link) {
      event.preventDefault();
      follow(link.getAttribute('href').slice(1));
    }
    if (button?.dataset.key)
      toggle(button.dataset.key, button.dataset.value, button.getAttribute('aria-pressed') !== 'true');
    if (button?.dataset.action === 'language')
      write((state) => state.set('lang', root.lang === 'ja' ? 'en' : 'ja'));
    if (button?.dataset.action === 'everything')
      write((state) => everything.forEach((key) => state.delete(key)));
  });
  document.addEventListener('change', ({ target }) => {
    if (target.dataset.choice) write((state) => state.set(target.dataset.choice, target.value));
  });
  document.addEventListener('toggle', ({ target }) => {
    if (target.id && list(read(), 'open').includes(target.id) !== target.open)
      toggle('open', target.id, target.open);
  }, true);
  // Only who reads the page knows what day it is; Swedes write it as ISO 8601 does.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format();
  for (const seal of all('[data-valid-until]')) hide(seal, today <= seal.dataset.validUntil);
  addEventListener('hashchange', () => { if (location.hash !== applied) apply(); });
  apply();
})();
`;
