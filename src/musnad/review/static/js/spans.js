// SPDX-License-Identifier: Apache-2.0
// Spans count code points of the text as received; the browser counts UTF-16 units.

const ASTRAL = /[\uD800-\uDBFF]/;
// Characters that reorder a line: never drawn as they are, or a report could lie.
const BIDI = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/;
/** @type {Record<string, string>} */
export const BIDI_NAMES = {
  "\u202A": "LRE", "\u202B": "RLE", "\u202C": "PDF", "\u202D": "LRO", "\u202E": "RLO",
  "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
  "\u200E": "LRM", "\u200F": "RLM", "\u061C": "ALM",
};
const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });

/**
 * Code points → UTF-16 units: in "🚁 غارة" the word starts at point 2, unit 3.
 * @param {string} text
 * @param {number} point
 */
export function toUnit(text, point) {
  if (!ASTRAL.test(text)) return point;
  let unit = 0;
  for (let left = point; left > 0 && unit < text.length; left -= 1) {
    unit += (text.codePointAt(unit) ?? 0) > 0xFFFF ? 2 : 1;
  }
  return unit;
}

/**
 * UTF-16 units → code points.
 * @param {string} text
 * @param {number} unit
 */
export function toPoint(text, unit) {
  return ASTRAL.test(text) ? Array.from(text.slice(0, unit)).length : unit;
}

/**
 * The span drawn: no letter is parted from its marks. What is stored stays as it is.
 * @param {string} text
 * @param {number} start
 * @param {number} stop
 * @returns {[number, number]}
 */
export function snap(text, start, stop) {
  const from = Math.max(0, start - 12);
  const window = text.slice(from, stop + 12);
  const segments = graphemes.segment(window);
  const first = segments.containing(start - from);
  const last = stop > start ? segments.containing(stop - from - 1) : undefined;
  return [
    first ? from + first.index : start,
    last ? from + last.index + last.segment.length : stop,
  ];
}

/**
 * @typedef {object} Mark
 * @property {string} id
 * @property {string} field what it is evidence of
 * @property {number} start in UTF-16 units
 * @property {number} stop
 * @property {string} tip
 */
/**
 * @typedef {object} Piece
 * @property {number} from
 * @property {string} text
 * @property {Mark[]} marks
 * @property {string} [bidi] the name of a control character that stands here
 */

/**
 * The text cut where marks begin and end, and at characters that reorder a line.
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {Piece[]}
 */
export function pieces(text, marks) {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) cuts.add(mark.start).add(mark.stop);
  for (let i = 0; i < text.length; i += 1) {
    if (BIDI.test(text[i])) cuts.add(i).add(i + 1);
  }
  const sorted = [...cuts].filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b);
  /** @type {Piece[]} */
  const found = [];
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const [from, to] = [sorted[i], sorted[i + 1]];
    const part = text.slice(from, to);
    found.push({
      from,
      text: part,
      marks: marks.filter((mark) => mark.start <= from && mark.stop >= to),
      bidi: BIDI_NAMES[part],
    });
  }
  return found;
}

/**
 * What a person selected with the mouse or keyboard inside a report: code points.
 * @param {HTMLElement} block
 * @param {string} text
 * @returns {[number, number] | null}
 */
export function selected(block, text) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!block.contains(range.startContainer) || !block.contains(range.endContainer)) {
    return null;
  }
  const start = unitAt(range.startContainer, range.startOffset, block, text);
  const stop = unitAt(range.endContainer, range.endOffset, block, text);
  const words = text.slice(start, stop);
  const trimmed = words.trim();
  if (!trimmed) return null;
  const lead = words.indexOf(trimmed);
  return [toPoint(text, start + lead), toPoint(text, start + lead + trimmed.length)];
}

/**
 * @param {Node} node
 * @param {number} offset
 * @param {HTMLElement} block
 * @param {string} text
 */
function unitAt(node, offset, block, text) {
  if (node === block) {
    const child = /** @type {HTMLElement | undefined} */ (block.children[offset]);
    return child ? Number(child.dataset.from) : text.length;
  }
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const piece = /** @type {HTMLElement | null} */ (element?.closest("[data-from]") ?? null);
  if (!piece) return 0;
  const from = Number(piece.dataset.from);
  if (piece.dataset.bidi) return from + (offset > 0 ? 1 : 0);
  if (node.nodeType === Node.TEXT_NODE) return from + offset;
  return offset > 0 ? from + (piece.textContent ?? "").length : from;
}
