// The reader's shortcuts: claiming from a selection, tagging by key, moving between claims. Each does what a link or a
// button on the page does; without this file the page works as plain forms and links.
import { announce, isKeyFree } from './site.js';
import { ask, closeDialog, openDialog, send, show } from './dialog.js';
import { asFields, selectedQuotations } from './selection.js';

const reader = document.getElementById('reader');
const act = document.getElementById('act');
const place = document.querySelector('form[data-place]');
let current = null;
let isSaving = false;

/** Takes over what changed on the page that a form led to: the text stays where it is, open cards stay open. */
function take(page) {
  const open = [...reader.querySelectorAll('.card[open]')].map(card => card.dataset.claim);
  for (const live of page.querySelectorAll('[data-live]')) {
    document.querySelector(`[data-live="${live.dataset.live}"]`)?.replaceWith(document.adoptNode(live));
  }
  const bands = document.querySelector('#reader .bands');
  for (const id of open) {
    const card = bands.querySelector(`.card[data-claim="${id}"]`);
    if (card) card.open = true;
  }
  closeDialog();
  const notice = page.querySelector('.notice')?.textContent.trim() ?? 'Done';
  announce(notice);
  const claim = notice.match(/C-(\d+)/)?.[1] ?? current;
  if (claim) moveTo(summaryOf(claim));
}

const summaries = () => [...reader.querySelectorAll('.card > summary')];
const summaryOf = claim => document.getElementById(`c-${claim}`);
const cardAt = () => document.activeElement?.closest?.('.card') ?? (current && summaryOf(current)?.closest('.card'));

function moveTo(summary) {
  if (!summary) return;
  current = summary.closest('.card').dataset.claim;
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: 'nearest' });
}

function step(by) {
  const all = summaries();
  const at = all.findIndex(summary => summary.closest('.card').dataset.claim === current);
  moveTo(all[Math.max(0, Math.min(all.length - 1, at + by))] ?? all[0]);
}

/** Between a claim's card and its words. */
function jump() {
  const number = document.activeElement?.matches?.('.ref') ? document.activeElement.dataset.n : null;
  if (number) {
    moveTo(summaryOf(number));
  } else {
    const claim = cardAt()?.dataset.claim;
    const ref = reader.querySelector(`.ref[data-n="${claim}"]`);
    if (ref) {
      current = claim;
      ref.focus({ preventScroll: true });
      ref.scrollIntoView({ block: 'center' });
    }
  }
}

/** Saves the selected words as a reported claim, with the parties of the last claim made here. */
async function saveReported(quotations) {
  const fields = asFields(quotations);
  for (const [name, value] of new FormData(act)) fields.append(name, value);
  if (reader.dataset.deal) fields.append('deal', reader.dataset.deal);

  // Let go of at once: what is pressed twice is saved once, and tags no other claim.
  const [selection, words] = [document.getSelection(), document.getSelection().getRangeAt(0)];
  selection.removeAllRanges();
  announce('Saving');
  isSaving = true;
  const answer = await ask('/claims/new?handler=Quick', { method: 'POST', body: fields });
  isSaving = false;
  if (answer) arrive(answer); else selection.addRange(words);
}

/** Goes where a form led, or shows what was wrong with it. */
function arrive(answer) {
  if (!answer) return;
  if (answer.response.ok && answer.response.redirected) take(answer.page); else show(answer.page, take);
}

function claimThis(quotations) {
  const fields = asFields(quotations);
  if (reader.dataset.sameAs) fields.append('sameAs', reader.dataset.sameAs);
  if (reader.dataset.deal) fields.append('deal', reader.dataset.deal);
  openDialog(`/claims/new?${fields}`, take);
}

/** Says that the words that were lost stand here: what the form says by the paragraph's number. */
function placeHere(quotations) {
  if (quotations.length !== 1) return;
  const [{ ordinal, exact, start }] = quotations;
  Object.entries({ paragraph: ordinal, words: exact, start }).forEach(([name, value]) => { place.elements[name].value = value; });
  place.requestSubmit();
}

// What is offered for a selection.
const offer = document.createElement('div');
offer.className = 'claim-this';
offer.hidden = true;
offer.innerHTML = place
  ? '<button type="button" class="first" data-do="place">Place it here<kbd>p</kbd></button>'
  : '<button type="button" class="first" data-do="reported">Save as reported<kbd>2</kbd></button><button type="button" data-do="claim">Claim this<kbd>c</kbd></button>';
offer.addEventListener('mousedown', event => event.preventDefault());
offer.addEventListener('click', event => {
  const quotations = selectedQuotations(reader);
  const wanted = event.target.closest('[data-do]')?.dataset.do;
  if (wanted === 'reported') saveReported(quotations);
  if (wanted === 'claim') claimThis(quotations);
  if (wanted === 'place') placeHere(quotations);
  offer.hidden = true;
});
document.body.append(offer);
document.addEventListener('selectionchange', () => {
  const quotations = selectedQuotations(reader);
  offer.hidden = quotations.length === 0;
  if (offer.hidden) return;
  if (place) {
    const isOne = quotations.length === 1;
    offer.firstChild.disabled = !isOne;
    offer.firstChild.firstChild.data = isOne ? 'Place it here' : 'Select words of one paragraph';
  }
  const box = document.getSelection().getRangeAt(0).getBoundingClientRect();
  offer.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - offer.offsetWidth - 8)) + scrollX}px`;
  offer.style.top = `${box.bottom + scrollY + 8}px`;
});

document.addEventListener('keydown', event => {
  if (!isKeyFree(event)) return;
  const quotations = selectedQuotations(reader);
  const inCard = key => cardAt()?.querySelector(`[data-key="${key}"]`);
  const doing = {
    j: () => step(1),
    k: () => step(-1),
    s: jump,
    p: place && (() => (quotations.length === 1 ? placeHere(quotations) : announce('Select words of one paragraph first'))),
    c: () => (quotations.length ? claimThis(quotations) : announce('Select the words to claim first')),
    2: () => (quotations.length ? saveReported(quotations) : isSaving || inCard('2')?.click()),
  }[event.key] ?? (['1', '0', 'e', 'z'].includes(event.key) && inCard(event.key) ? () => inCard(event.key).click() : null);
  if (doing) {
    event.preventDefault();
    doing();
  }
});

reader.addEventListener('click', event => {
  const link = event.target.closest('a[data-dialog], a.add');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  current = link.closest('.card')?.dataset.claim ?? current;
  openDialog(link.href, take);
});
act.addEventListener('submit', async event => {
  event.preventDefault();
  current = event.submitter.closest('.card')?.dataset.claim ?? current;
  arrive(await send(act, event.submitter));
});

// The words of the claim that has the attention stand out.
reader.addEventListener('focusin', event => {
  const claim = event.target.closest('.card')?.dataset.claim ?? (event.target.matches('.ref') ? event.target.dataset.n : null);
  if (claim) current = claim;
  for (const mark of reader.querySelectorAll('mark')) {
    mark.classList.toggle('current', claim !== null && (mark.dataset.claims ?? '').split(' ').includes(claim));
  }
});

function openTarget() {
  const summary = location.hash.startsWith('#c-') ? document.getElementById(location.hash.slice(1)) : null;
  if (!summary) return;
  summary.closest('details').open = true;
  moveTo(summary);
}
addEventListener('hashchange', openTarget);
openTarget();
