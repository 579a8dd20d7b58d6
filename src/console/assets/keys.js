// Keys for who lives in these pages. Every one of them is a button too, and the single letters can be switched off (WCAG 2.1.4).
const help = document.querySelector('dialog[data-keys]');
const letters = help?.querySelector('input');
if (letters) {
  letters.checked = localStorage.getItem('keys') !== 'off';
  letters.addEventListener('change', () => localStorage.setItem('keys', letters.checked ? 'on' : 'off'));
  document.querySelector('[data-keys-open]')?.addEventListener('click', () => help.showModal());
}

const places = { d: '/', c: '/cases', r: '/reviews', o: '/on-call' };
let isGoing = false;
let row = -1;

document.addEventListener('keydown', (event) => {
  // A word being composed in an input method is not ours.
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return approve();
  const isWriting = ['INPUT', 'TEXTAREA', 'SELECT'].includes(document.activeElement?.tagName ?? '');
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting || help?.open || localStorage.getItem('keys') === 'off') return;
  if (isGoing && places[event.key]) return void location.assign(places[event.key]);
  isGoing = event.key === 'g';
  if (press(event.key)) event.preventDefault();
});

function approve() {
  const form = document.querySelector('form[data-approve]');
  if (form && !document.querySelector('[data-dirty]')) form.requestSubmit();
}

function press(key) {
  if (key === 'j' || key === 'k') return step(key === 'j' ? 1 : -1);
  if (key === 'o') return click('[data-list] tbody a:focus');
  if (key === 'e') return open('details.edit', 'textarea');
  if (key === 'r') return open('details.pop', 'textarea');
  if (key === 'u') return click('[data-undo]');
  if (key === '?') return click('[data-keys-open]');
  if (key !== '/') return false;
  const search = document.querySelector('input[type=search]');
  if (search) search.focus();
  else location.assign('/cases');
  return true;
}

function step(by) {
  const links = [...document.querySelectorAll('[data-list] tbody a')];
  row = Math.max(0, Math.min(links.length - 1, row + by));
  links[row]?.focus();
  return links.length > 0;
}

function click(selector) {
  const found = document.querySelector(selector);
  found?.click();
  return found !== null;
}

function open(selector, field) {
  const found = document.querySelector(selector);
  if (!found) return false;
  found.open = true;
  found.querySelector(field)?.focus();
  return true;
}
