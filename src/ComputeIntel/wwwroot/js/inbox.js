// One box that ticks every entry of the page that can be kept. Without scripts each is ticked by itself.
const all = document.getElementById('tick-all');
const boxes = [...document.querySelectorAll('.entries [data-can-keep]')];

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
