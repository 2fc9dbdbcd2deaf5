// One box that ticks all the others of the page. Without scripts each is ticked by itself.
const all = document.getElementById('tick-all');
const boxes = [...document.querySelectorAll('[data-tick]')];

function tell() {
  const ticked = boxes.filter(box => box.checked).length;
  all.checked = ticked > 0 && ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
}

if (all && boxes.length) {
  all.closest('label').hidden = false;
  all.addEventListener('change', () => boxes.forEach(box => { box.checked = all.checked; }));
  boxes.forEach(box => box.addEventListener('change', tell));
  addEventListener('pageshow', tell);
}

// Enter in a box would send the form.
for (const box of [all, ...boxes]) box?.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
