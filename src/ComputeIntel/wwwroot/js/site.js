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
