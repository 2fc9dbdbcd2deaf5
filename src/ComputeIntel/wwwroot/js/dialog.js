// Pages with a form, shown in a dialog over the page one is on. The same addresses work without scripts.
import { announce } from './site.js';

let dialog;
let underWay = 0;

/** Asks for a page; null where no answer came, which is then said. */
export async function ask(address, options = {}) {
  underWay++;
  document.documentElement.ariaBusy = 'true';
  try {
    const response = await fetch(address, { ...options, headers: { Accept: 'text/html' } });
    return { response, page: new DOMParser().parseFromString(await response.text(), 'text/html') };
  } catch {
    complain(options.method === 'POST' ? 'No answer came. Look whether it was saved before you try again.' : 'No answer came. Try again.');
    return null;
  } finally {
    underWay--;
    if (!underWay) document.documentElement.ariaBusy = null;
  }
}

/** Shows what the page at this address shows; `landed` is called with the document that a form in it led to. */
export async function openDialog(address, landed) {
  const answer = await ask(address);
  if (answer) show(answer.page, landed);
}

function complain(text) {
  const place = dialog?.open ? dialog : document.querySelector('main');
  place.querySelector('.no-answer')?.remove();
  const said = Object.assign(document.createElement('p'), { className: 'notice no-answer', textContent: text });
  said.setAttribute('role', 'alert');
  place.prepend(said);
  said.scrollIntoView({ block: 'nearest' });
}

/** Shows a document's main part in the dialog, in place of what it showed. */
export function show(page, landed) {
  dialog ??= make();
  dialog.replaceChildren(...page.querySelector('main').childNodes);
  dialog.querySelectorAll('[name="from"]').forEach(field => { field.value = location.pathname + location.search; });
  dialog.setAttribute('aria-label', dialog.querySelector('h1')?.textContent ?? 'Dialog');
  dialog.landed = landed;
  if (!dialog.open) dialog.showModal();
  const wrong = dialog.querySelector('.validation-summary-errors, [aria-invalid="true"]');
  (wrong ?? dialog.querySelector('[data-first]') ?? dialog.querySelector('form :is(textarea, select, input:not([type="hidden"]))') ?? dialog.querySelector('a, button'))?.focus();
  if (wrong) announce(wrong.textContent.trim() || 'Something is missing');
}

export function closeDialog() {
  dialog?.close();
}

/** Sends a form the way the browser would, and says where it led. */
export function send(form, submitter) {
  const data = new URLSearchParams(new FormData(form, submitter));
  return ask(submitter?.hasAttribute('formaction') ? submitter.formAction : form.action, { method: 'POST', body: data });
}

function make() {
  const made = document.createElement('dialog');
  made.addEventListener('click', event => { if (event.target === made || event.target.closest('[data-close]')) { event.preventDefault(); made.close(); } });
  made.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) made.querySelector('form .first')?.click();
  });
  made.addEventListener('submit', async event => {
    if (event.target.method === 'get' || event.target.method === 'dialog') return;
    event.preventDefault();

    // What is pressed twice is saved once.
    if (made.ariaBusy) return;
    made.ariaBusy = 'true';
    const answer = await send(event.target, event.submitter);
    made.ariaBusy = null;
    if (!answer) return;
    const { response, page } = answer;
    if (response.ok && response.redirected) {
      made.landed(page, response);
    } else {
      show(page, made.landed);
    }
  });
  document.body.append(made);
  return made;
}
