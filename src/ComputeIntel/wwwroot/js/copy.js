// Copies a table as text with tabs, as spreadsheets take it. Without this the CSV beside it does the same.

import { announce } from './site.js';

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(tabbed(document.querySelector(button.dataset.copy)));
      announce(button.dataset.done);
      button.textContent = 'Copied';
    } catch {
      announce('The browser did not allow copying. The CSV holds the same.');
      button.textContent = 'Not allowed: take the CSV';
    }
  });
}

/** The cells of a table, a line for each row. */
export function tabbed(table) {
  return [...table.rows].map(row => [...row.cells].map(text).join('\t')).join('\n');
}

function text(cell) {
  const copy = cell.cloneNode(true);
  for (const icon of copy.querySelectorAll('[aria-hidden]')) icon.remove();
  const entries = copy.querySelectorAll('p');
  const words = [...(entries.length ? entries : [copy])].map(entry => entry.textContent.replace(/\s+/g, ' ').trim()).join('; ');
  // What a spreadsheet would run as a formula is text, here as in the CSV.
  return /^[=+\-@]/.test(words) ? `'${words}` : words;
}
