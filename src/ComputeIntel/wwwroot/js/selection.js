// From selected text to quotations.

/**
 * One quotation for each paragraph that the selection touches: its words, and the first of them counted in code points.
 * Numbers on marks and buttons beside paragraphs are generated content, so the words are the article's own.
 */
export function selectedQuotations(root) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  const quotations = [];
  for (const says of root.querySelectorAll('.says[data-paragraph]')) {
    if (!range.intersectsNode(says)) continue;
    const part = document.createRange();
    part.selectNodeContents(says);
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
    const words = part.toString();
    const exact = words.trim();
    if (!exact) continue;
    const before = document.createRange();
    before.selectNodeContents(says);
    before.setEnd(part.startContainer, part.startOffset);
    const skipped = words.length - words.trimStart().length;
    quotations.push({ paragraph: says.dataset.paragraph, ordinal: says.closest('.p').id.slice(2), exact, start: [...before.toString()].length + [...words.slice(0, skipped)].length });
  }
  return quotations;
}

/** The quotations as the fields of the claim form. */
export function asFields(quotations) {
  const fields = new URLSearchParams();
  quotations.forEach((quotation, i) => {
    fields.append(`quotations[${i}].paragraphId`, quotation.paragraph);
    fields.append(`quotations[${i}].exact`, quotation.exact);
    fields.append(`quotations[${i}].start`, quotation.start);
  });
  return fields;
}
