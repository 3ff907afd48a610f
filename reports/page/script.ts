/** The whole state of the page is its fragment: a link keeps language, filters, open parts and place. */
export const script = `
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
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
  };
  const toggle = (key, value, on) => write((state) => {
    const others = list(state, key).filter((each) => each !== value);
    state.set(key, (on ? [...others, value] : others).join());
  });
  const matches = (wanted, given) =>
    wanted.length === 0 || given === undefined || given.split(' ').some((one) => wanted.includes(one));
  const compare = (state) => {
    const [from, to] = [state.get('from') || '', state.get('to') || ''];
    const chosen = from !== '' && to !== '';
    for (const row of all('tr[data-cells]')) {
      const value = (id) => row.querySelector('td[data-column="' + CSS.escape(id) + '"]')?.dataset.same;
      const alike = chosen && value(from) === value(to);
      row.hidden = alike || !matches(list(state, 'cells'), row.dataset.cells);
    }
    for (const cell of all('[data-column]')) cell.hidden = chosen && ![from, to].includes(cell.dataset.column);
    for (const select of all('select[data-choice]')) select.value = state.get(select.dataset.choice) || '';
  };
  let place = '';
  const apply = () => {
    const state = read();
    root.lang = state.get('lang') === 'en' ? 'en' : 'ja';
    for (const button of all('button[data-key]'))
      button.setAttribute('aria-pressed', list(state, button.dataset.key).includes(button.dataset.value));
    for (const part of all('[data-verdict], [data-union]'))
      part.hidden = !matches(list(state, 'verdict'), part.dataset.verdict) ||
        !matches(list(state, 'union'), part.dataset.union);
    const open = list(state, 'open');
    for (const part of all('details[id]')) if (part.open !== open.includes(part.id)) part.open = !part.open;
    compare(state);
    const rows = all('tr[data-verdict]');
    const shown = rows.filter((row) => !row.hidden && !row.closest('[data-union]').hidden).length;
    document.querySelector('output').textContent = shown + ' / ' + rows.length;
    const at = state.get('at') || '';
    for (const marked of all('.at')) marked.classList.remove('at');
    const target = document.getElementById(at);
    if (target) target.classList.add('at');
    if (target && at !== place) target.scrollIntoView();
    place = at;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const button = event.target.closest('button');
    if (link) {
      event.preventDefault();
      place = '';
      const id = link.getAttribute('href').slice(1);
      const target = document.getElementById(id);
      write((state) => {
        if (target?.closest('[hidden]')) ['verdict', 'union'].forEach((key) => state.delete(key));
        state.set('at', id);
      });
    }
    if (button?.dataset.key)
      toggle(button.dataset.key, button.dataset.value, button.getAttribute('aria-pressed') !== 'true');
    if (button?.dataset.action === 'language')
      write((state) => state.set('lang', root.lang === 'ja' ? 'en' : 'ja'));
    if (button?.dataset.action === 'everything')
      write((state) => ['verdict', 'union', 'cells', 'from', 'to'].forEach((key) => state.delete(key)));
  });
  document.addEventListener('change', ({ target }) => {
    if (target.dataset.choice) write((state) => state.set(target.dataset.choice, target.value));
  });
  document.addEventListener('toggle', ({ target }) => {
    if (target.id && list(read(), 'open').includes(target.id) !== target.open)
      toggle('open', target.id, target.open);
  }, true);
  addEventListener('hashchange', apply);
  apply();
})();
`;
