/** What the page does by itself: it looks whose turn it is, counts down, and shows what was typed. */
export const script = `
'use strict';
const state = document.body.dataset.state;
let unheard = 0;
setInterval(async () => {
  const answer = await fetch('/turn').catch(() => undefined);
  // Whoever answers again may be another run, which counts its turns anew.
  if (answer && (unheard > 0 || (await answer.json()).state !== state)) location.reload();
  unheard = answer ? 0 : unheard + 1;
  const lost = document.querySelector('.lost');
  if (lost) lost.hidden = unheard < 3;
}, 1000);

const countdown = document.querySelector('.countdown');
if (countdown) {
  const until = performance.now() + Number(countdown.dataset.seconds) * 1000;
  const timer = setInterval(() => {
    const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
    countdown.querySelector('strong').textContent = left;
    countdown.querySelector('progress').value = left;
    countdown.classList.toggle('hasty', left < 10);
    const form = document.querySelector('form.code');
    if (left > 0 || !form) return;
    clearInterval(timer);
    // What was typed is of the minute before.
    form.reset();
    form.elements.type.value = 'TooLate';
    form.elements.code.disabled = true;
    form.submit();
  }, 250);
}

const code = document.querySelector('form.code');
if (code) {
  const input = code.elements.code;
  const check = code.querySelector('.check');
  const looking = code.querySelector('.look');
  const ask = (asking) => {
    check.hidden = !asking;
    input.readOnly = asking;
  };
  looking.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    looking.setAttribute('aria-pressed', String(!shown));
  });
  code.querySelector('.correct').addEventListener('click', () => {
    ask(false);
    input.focus();
    input.select();
  });
  // The first time asks, the second time sends.
  code.addEventListener('submit', (event) => {
    if (!check.hidden) return;
    event.preventDefault();
    ask(true);
    code.querySelector('.send').focus();
  });
}

const typed = document.querySelector('.typed');
if (typed) {
  const looking = typed.querySelector('.look');
  looking.addEventListener('click', () => {
    const shown = looking.getAttribute('aria-pressed') === 'true';
    typed.querySelector('output').textContent = shown ? '•'.repeat(typed.dataset.typed.length) : typed.dataset.typed;
    looking.setAttribute('aria-pressed', String(!shown));
  });
}
`;
