// The little the pages cannot do by themselves: live refresh, the undo countdown, keys, the theme. No inline script anywhere.
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
  document.querySelector('details.edit[open], details.pop[open], form[data-edit] textarea:focus') !== null ||
  ['INPUT', 'TEXTAREA', 'SELECT'].includes(document.activeElement?.tagName ?? '');

if (document.body.hasAttribute('data-live')) {
  const stream = new EventSource('/live');
  let waiting = 0;
  stream.addEventListener('change', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!isBusy()) htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerMorph' });
    }, 250);
  });
}

setInterval(() => {
  const clock = document.querySelector('[data-countdown]');
  if (!clock) return;
  const left = Number(clock.dataset.countdown) - 1;
  if (left < 0) return void location.reload();
  clock.textContent = clock.textContent.replace(/\d+/, String(left));
  clock.dataset.countdown = String(left);
}, 1000);

// The letter as the customer would see it, while its words are being written.
let typing = 0;
document.addEventListener('input', (event) => {
  const form = event.target.closest('form[data-preview]');
  if (!form) return;
  clearTimeout(typing);
  typing = setTimeout(() => {
    const shadow = document.querySelector('form[data-preview-of]');
    shadow.elements.text.value = form.elements.text.value;
    shadow.submit();
  }, 300);
});

let chosenRow = -1;
document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const form = document.querySelector('form[data-approve]');
    if (form && !document.querySelector('details.edit[open]')) form.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isBusy()) return;
  const links = [...document.querySelectorAll('[data-list] tbody a')];
  if (links.length === 0) return;
  if (event.key === 'j') chosenRow = Math.min(links.length - 1, chosenRow + 1);
  if (event.key === 'k') chosenRow = Math.max(0, chosenRow - 1);
  if (event.key === 'j' || event.key === 'k') links[chosenRow]?.focus();
  if (event.key === 'o' && chosenRow >= 0) links[chosenRow]?.click();
});
