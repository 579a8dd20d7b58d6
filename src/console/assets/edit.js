// An engineer's own words: kept on the server as they are typed, in this browser first, and shown against the proposed text.
const form = document.querySelector('form[data-keep]');
if (form) keepWords(form);

function keepWords(form) {
  const { subject, text } = form.elements;
  const place = `words ${form.dataset.keep}`;
  let sent = text.defaultValue;
  // Words that were kept before are unsaved even while nothing is typed.
  const wasDirty = form.hasAttribute('data-dirty');
  let typing = 0;

  // What the server never got (a lost connection, an ended session) comes back with the page.
  const here = localStorage.getItem(place);
  if (here !== null && here !== text.value) {
    text.value = here;
    form.closest('details')?.setAttribute('open', '');
    changed();
  }
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => {
    if (event.submitter?.hasAttribute('data-drop')) localStorage.removeItem(place);
    form.removeAttribute('data-dirty');
  });
  // The page goes away: the last words go out with it.
  addEventListener('pagehide', () => {
    if (form.hasAttribute('data-dirty') && text.value !== sent) navigator.sendBeacon(form.dataset.keep, body());
  });

  function changed() {
    localStorage.setItem(place, text.value);
    form.toggleAttribute('data-dirty', wasDirty || text.value !== text.defaultValue || subject.value !== subject.defaultValue);
    clearTimeout(typing);
    typing = setTimeout(keep, 600);
  }

  async function keep() {
    const words = text.value;
    try {
      const answer = await fetch(form.dataset.keep, { method: 'POST', body: body(), redirect: 'error' });
      if (!answer.ok) throw new Error(String(answer.status));
      sent = words;
      if (text.value === words) localStorage.removeItem(place);
      show(await answer.text());
    } catch {
      const kept = form.querySelector('[data-kept]');
      kept.textContent = kept.dataset.lost;
      typing = setTimeout(keep, 5000);
    }
  }

  function show(html) {
    const answer = new DOMParser().parseFromString(html, 'text/html');
    const kept = form.querySelector('[data-kept]');
    kept.replaceChildren(...answer.querySelector('[data-kept]').childNodes);
    form.querySelector('[data-changes]')?.replaceChildren(...answer.querySelector('[data-changes]').childNodes);
  }

  function body() {
    return new URLSearchParams(new FormData(form));
  }
}

// The letter as the customer would see it, while its words are being written.
let drawing = 0;
document.addEventListener('input', (event) => {
  const written = event.target.closest('form[data-preview]');
  if (!written) return;
  clearTimeout(drawing);
  drawing = setTimeout(() => {
    const shadow = document.querySelector('form[data-preview-of]');
    shadow.elements.text.value = written.elements.text.value;
    shadow.submit();
  }, 300);
});
