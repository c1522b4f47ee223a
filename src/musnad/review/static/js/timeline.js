// SPDX-License-Identifier: Apache-2.0
// Incidents over time, and the two ends of the period that is shown.

import { setFilter } from "./filters.js";
import { day, days } from "./format.js";
import { counted, language, t } from "./i18n.js";
import { dayNumber, isoDay } from "./incidents.js";
import { change, state, writeFragment } from "./state.js";
import uPlot from "../vendor/uplot.js";
import { html, useEffect, useMemo, useRef } from "../vendor/preact.js";

const MOST_BARS = 160;
const STEPS = [1, 7, 30.4375, 91.3125, 365.25];

/**
 * First and last day of all incidents.
 * @returns {[number, number]}
 */
function extent() {
  let [low, high] = [Infinity, -Infinity];
  const { first, last } = state.incidents;
  for (let i = 0; i < first.length; i += 1) {
    if (!first[i]) continue;
    if (first[i] < low) low = first[i];
    if (last[i] > high) high = last[i];
  }
  return low > high ? [0, 0] : [low, high];
}

/**
 * @param {Int32Array} rows
 * @param {number} low
 * @param {number} high
 */
function binned(rows, low, high) {
  const step = STEPS.find((size) => (high - low) / size <= MOST_BARS) ?? 365.25;
  const n = Math.max(1, Math.ceil((high - low + 1) / step));
  const counts = new Array(n).fill(0);
  for (const i of rows) {
    const at = state.incidents.first[i];
    if (at) counts[Math.min(n - 1, Math.floor((at - low) / step))] += 1;
  }
  return { x: counts.map((_, k) => (low + (k + 0.5) * step) * 86_400), counts };
}

/** @param {string} name */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/**
 * @param {HTMLElement} box
 * @param {[number, number]} domain
 * @returns {uPlot}
 */
function plot(box, domain) {
  const axis = { stroke: colour("--muted"), font: "11px system-ui", ticks: { show: false },
    grid: { stroke: colour("--line"), width: 1 } };
  /** @param {number} seconds */
  const named = (seconds) => {
    const iso = isoDay(seconds / 86_400);
    return domain[1] - domain[0] > 1500 ? iso.slice(0, 4)
      : day(iso, domain[1] - domain[0] > 90 ? { month: "short", year: "numeric" }
        : { day: "numeric", month: "short" });
  };
  return new uPlot({
    width: box.clientWidth, height: box.clientHeight, legend: { show: false },
    cursor: { show: false }, padding: [6, 12, 0, 0],
    scales: { x: { time: true, range: [domain[0] * 86_400, (domain[1] + 1) * 86_400] },
      y: { range: (_, __, high) => [0, Math.max(1, high * 1.1)] } },
    axes: [{ ...axis, size: 22, space: 80, values: (_, ticks) => ticks.map(named) },
      { ...axis, size: 34, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000] }],
    series: [{}, { fill: colour("--bar"), stroke: colour("--bar"), width: 0,
      paths: uPlot.paths.bars?.({ size: [0.8, 22, 2] }) }],
    hooks: { draw: [drawSpan] },
  }, [[], []], box);
}

/**
 * The days between which the open incident happened, as a bar of that length.
 * @param {uPlot} chart
 */
function drawSpan(chart) {
  const row = state.id ? state.incidents.row(state.id) : undefined;
  if (!row?.earliest) return;
  const from = chart.valToPos(dayNumber(row.earliest) * 86_400, "x", true);
  const to = chart.valToPos((dayNumber(row.latest) + 1) * 86_400, "x", true);
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.fillStyle = colour("--mark-edge");
  ctx.globalAlpha = 0.22;
  const width = Math.max(4, to - from);
  ctx.fillRect(from, bbox.top, width, bbox.height);
  ctx.globalAlpha = 1;
  ctx.fillRect(from, bbox.top + bbox.height - 5, width, 5);
  ctx.restore();
}

/** @param {{undated: Int32Array}} props */
export function Timeline({ undated }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const chart = useRef(/** @type {uPlot | null} */ (null));
  const domain = useMemo(extent, [state.incidents]);
  const theme = document.documentElement.dataset.theme;
  useEffect(() => {
    const element = /** @type {HTMLElement} */ (box.current);
    const made = plot(element, domain);
    chart.current = made;
    const sized = new ResizeObserver(() => made.setSize(
      { width: element.clientWidth, height: element.clientHeight }));
    sized.observe(element);
    return () => {
      sized.disconnect();
      made.destroy();
    };
  }, [domain, theme, language()]);
  const bins = useMemo(() => binned(undated, ...domain), [undated, domain]);
  useEffect(() => chart.current?.setData([bins.x, bins.counts]), [bins, theme, language()]);
  useEffect(() => chart.current?.redraw(false), [state.id]);
  return html`<section class="timeline" aria-label=${t("Timeline")}>
    <div class="plot" dir="ltr" ref=${box} role="img" aria-label=${summary(undated, domain)}></div>
    <${Slider} domain=${domain} />
  </section>`;
}

/** @param {Int32Array} rows @param {[number, number]} domain */
function summary(rows, domain) {
  if (!domain[0]) return t("Timeline");
  return `${counted("incident", rows.length)}: ${days(isoDay(domain[0]), isoDay(domain[1]))}`;
}

/** @param {{domain: [number, number]}} props */
function Slider({ domain }) {
  const [low, high] = domain;
  const from = state.criteria.from ? dayNumber(state.criteria.from) : low;
  const to = state.criteria.to ? dayNumber(state.criteria.to) : high;
  const share = (/** @type {number} */ at) => (100 * (at - low)) / Math.max(1, high - low);
  const clamp = (/** @type {number} */ at) => Math.max(0, Math.min(100, share(at)));
  return html`<div class="slider" dir="ltr">
    <div class="rail"><span class="fill" style=${{ left: `${clamp(from)}%`,
      right: `${100 - clamp(to)}%` }}></span>
      <${Thumb} name="from" at=${from} low=${low} high=${to} bounds=${domain} left=${clamp(from)} />
      <${Thumb} name="to" at=${to} low=${from} high=${high} bounds=${domain} left=${clamp(to)} />
    </div>
    <div class="slider-foot" dir="auto"><span><bdi>${low ? days(isoDay(from), isoDay(to)) : ""}</bdi></span>
      ${(state.criteria.from || state.criteria.to) && html`<button class="link"
        onClick=${whole}>${t("whole period")}</button>`}</div>
  </div>`;
}

function whole() {
  const criteria = { ...state.criteria };
  delete criteria.from;
  delete criteria.to;
  change({ criteria });
  writeFragment();
}

/** @type {Record<string, number>} */
const KEYS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 30,
  PageDown: -30 };

/**
 * @param {{name: "from" | "to", at: number, low: number, high: number,
 *   bounds: [number, number], left: number}} props
 */
function Thumb({ name, at, low, high, bounds, left }) {
  /** @param {number} wanted */
  const move = (wanted) => {
    const next = Math.round(Math.max(low, Math.min(high, wanted)));
    const edge = name === "from" ? bounds[0] : bounds[1];
    setFilter(name, next === edge ? "" : isoDay(next));
  };
  /** @param {KeyboardEvent} event */
  const pressed = (event) => {
    const by = KEYS[event.key];
    if (by) move(at + by * (event.shiftKey ? 30 : 1));
    else if (event.key === "Home") move(low);
    else if (event.key === "End") move(high);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** @param {PointerEvent} event */
  const dragged = (event) => {
    if (!(event.buttons & 1)) return;
    const rail = /** @type {HTMLElement} */ (event.currentTarget).parentElement;
    const frame = /** @type {HTMLElement} */ (rail).getBoundingClientRect();
    move(bounds[0] + ((event.clientX - frame.left) / frame.width) * (bounds[1] - bounds[0]));
  };
  /** @param {any} event */
  const grabbed = (event) => event.currentTarget.setPointerCapture(event.pointerId);
  return html`<span class="thumb" role="slider" tabindex="0" style=${{ left: `${left}%` }}
    aria-label=${t(name === "from" ? "First day shown" : "Last day shown")}
    aria-valuemin=${low} aria-valuemax=${high} aria-valuenow=${at}
    aria-valuetext=${at ? day(isoDay(at)) : t("unknown")}
    onKeyDown=${pressed} onPointerDown=${grabbed} onPointerMove=${dragged}></span>`;
}
