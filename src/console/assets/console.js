// The little the pages cannot do by themselves: live refresh, the undo countdown, evidence that lights up, the theme. No inline script anywhere.
const root = document.documentElement;
const chosen = localStorage.getItem('theme');
if (chosen) root.dataset.theme = chosen;

document.addEventListener('click', (event) => {
  if (!event.target.closest('[data-theme-switch]')) return;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  localStorage.setItem('theme', root.dataset.theme);
});

// A live refresh leaves open what its reader opened.
if (window.htmx) htmx.config.morphIgnore = [...(htmx.config.morphIgnore ?? []), 'open'];

// A page with unsaved words is never replaced under its writer.
const isBusy = () =>
  document.querySelector('details.edit[open], details.pop[open], [data-dirty], dialog[open]') !== null ||
  ['INPUT', 'TEXTAREA', 'SELECT'].includes(document.activeElement?.tagName ?? '');

if (document.body.hasAttribute('data-live')) {
  const stream = new EventSource('/live');
  // Changes that come thick and fast neither hold the page back nor make it ask without end.
  let waiting = 0;
  let last = 0;
  stream.addEventListener('change', () => {
    if (waiting !== 0) return;
    const delayMs = Math.max(250, last + 2000 - Date.now());
    waiting = setTimeout(() => {
      waiting = 0;
      last = Date.now();
      if (!isBusy()) htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerMorph' });
    }, delayMs);
  });
}

const bar = document.querySelector('[data-countdown-bar]');
const perSecond = bar ? bar.value / Math.max(1, Number(document.querySelector('[data-countdown]').dataset.countdown)) : 0;
setInterval(() => {
  const clock = document.querySelector('[data-countdown]');
  if (!clock) return;
  const left = Number(clock.dataset.countdown) - 1;
  if (left < 0) return void location.reload();
  clock.textContent = clock.textContent.replace(/\d+/, String(left));
  clock.dataset.countdown = String(left);
  const shown = document.querySelector('[data-countdown-bar]');
  if (shown) shown.value = left * perSecond;
}, 1000);

// A sentence of the letter and the finding it rests on light up together.
const light = (finding) => {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (!finding) return;
  document.getElementById(`finding-${finding}`)?.classList.add('lit');
  for (const sentence of document.querySelectorAll(`[data-finding="${finding}"]`)) sentence.classList.add('lit');
};
addEventListener('hashchange', () => light(/^#finding-(\d+)$/.exec(location.hash)?.[1]));
light(/^#finding-(\d+)$/.exec(location.hash)?.[1]);
// It is brought into sight in its own column: the letter, and the button that approves it, stay where they are.
document.addEventListener('click', (event) => {
  const finding = event.target.closest?.('a.rests')?.dataset.finding;
  const shown = finding && document.getElementById(`finding-${finding}`);
  if (!shown) return;
  event.preventDefault();
  history.replaceState(null, '', `#finding-${finding}`);
  light(finding);
  const column = shown.closest('section.findings');
  if (column && column.scrollHeight > column.clientHeight) column.scrollTop = shown.offsetTop - 12;
  else shown.scrollIntoView({ block: 'nearest' });
});
