// HTML on the clipboard becomes Markdown in the form: the program reads it as it reads any page. Without scripts the plain text is pasted.
import { announce } from './site.js';

const blocks = /<(p|h[1-6]|li|table|blockquote|article)[\s>]/i;

document.addEventListener('paste', async event => {
  const area = event.target.closest?.('form[data-paste] textarea[name="markdown"]');
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (!area || area.value.trim() || !blocks.test(html)) return;
  event.preventDefault();
  const plain = event.clipboardData.getData('text/plain');
  const form = area.form;
  const body = new FormData(form);
  body.set('html', html);
  body.set('markdown', '');
  try {
    const response = await fetch(form.dataset.paste, { method: 'POST', body: new URLSearchParams(body), headers: { Accept: 'text/html' } });
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    form.replaceWith(page.querySelector('form[data-paste]'));
    document.querySelector('form[data-paste] textarea[name="markdown"]').focus();
    announce('Read as Markdown; the preview shows it.');
  } catch {
    area.setRangeText(plain, area.selectionStart, area.selectionEnd, 'end');
  }
});
