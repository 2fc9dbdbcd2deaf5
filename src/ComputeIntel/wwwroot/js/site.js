// What every page shares: "/" to search, "?" for the keys, one place that announces outcomes.

/** Says something to screen readers without moving the focus. */
export function announce(text) {
  const place = document.getElementById('announcer');
  place.textContent = '';
  requestAnimationFrame(() => { place.textContent = text; });
}

/** Whether single keys are wanted here: not while typing, not with a modifier, not where they were switched off. */
export function isKeyFree(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem('keys') === 'off') return false;
  return !event.target.closest('input, textarea, select, [contenteditable], dialog');
}

document.addEventListener('keydown', event => {
  if (event.key === '/' && isKeyFree(event)) {
    event.preventDefault();
    document.querySelector('.find input')?.focus();
  }
});

// A menu closes when the attention goes elsewhere.
for (const menu of document.querySelectorAll('.more')) {
  document.addEventListener('click', event => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener('keydown', event => { if (event.key === 'Escape') { menu.open = false; menu.querySelector('summary').focus(); } });
  menu.addEventListener('focusout', event => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
}

// Links that can open over the page, on pages without a reader of their own.
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-dialog]');
  if (!link || event.defaultPrevented || link.closest('#reader') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./dialog.js').then(({ openDialog }) => openDialog(link.href, () => location.reload()));
});
document.addEventListener('keydown', event => {
  if (event.key === '?' && isKeyFree(event)) document.querySelector('a[data-key="?"]')?.click();
});

// Single keys can be switched off (WCAG 2.1.4); the choice is this browser's.
document.addEventListener('change', event => {
  if (event.target.id === 'keys-off') localStorage.setItem('keys', event.target.checked ? 'off' : 'on');
});

const said = document.querySelector('.notice');
if (said) announce(said.textContent.trim());
