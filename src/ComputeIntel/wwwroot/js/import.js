// Files dropped anywhere on the page land in the form. Without scripts the field itself takes them.
import { announce } from './site.js';

const field = document.querySelector('input[type="file"].drop');

for (const type of ['dragover', 'drop']) {
  document.addEventListener(type, event => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    document.body.classList.toggle('dropping', type === 'dragover');
    if (type === 'drop' && event.dataTransfer.files.length) {
      field.files = event.dataTransfer.files;
      field.focus();
      announce(`${field.files.length} files chosen`);
    }
  });
}
document.addEventListener('dragleave', () => document.body.classList.remove('dropping'));

// The bookmarklet does its work on other pages.
document.querySelector('[data-bookmarklet]')?.addEventListener('click', event => {
  event.preventDefault();
  announce('Drag this link to your bookmarks.');
});
