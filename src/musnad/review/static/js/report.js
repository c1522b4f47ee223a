// SPDX-License-Identifier: Apache-2.0
// A report as it was published, with the words of every value marked.

import { attempt, say } from "./actions.js";
import { addMissed } from "./adding.js";
import { post } from "./api.js";
import { ask, why } from "./dialog.js";
import { marksOf } from "./evidence.js";
import { moment } from "./format.js";
import { t } from "./i18n.js";
import { label } from "./labels.js";
import { like, liked } from "./prefs.js";
import { pieces, selected } from "./spans.js";
import { change, state } from "./state.js";
import { isGraphic } from "./veil.js";
import { html, useEffect, useMemo, useRef, useState } from "../vendor/preact.js";

const LAYERS = ["evidence", "hedges", "denials", "loaded"];
const SWITCHES = [...LAYERS, "veil"];
const layerNames = /** @type {Record<string, string>} */ ({
  evidence: "Evidence", hedges: "Hedges", denials: "Denials", loaded: "Loaded words",
  veil: "Cover graphic reports" });

/** @param {{report: any, claims: any[]}} props */
export function Report({ report, claims }) {
  const block = useRef(/** @type {HTMLElement | null} */ (null));
  const [revealed, setRevealed] = useState(/** @type {string | null} */ (null));
  const [chosen, setChosen] = useState(/** @type {[number, number] | null} */ (null));
  const [uncovered, setUncovered] = useState(/** @type {string | null} */ (null));
  useEffect(() => { setRevealed(null); setChosen(null); }, [report.id]);
  const graphic = useMemo(() => isGraphic(report.text), [report.text]);
  const veiled = graphic && liked("veil") === "on" && uncovered !== report.id;
  const text = revealed ?? report.text;
  const layers = Object.fromEntries(LAYERS.map((name) => [name, liked(name)]));
  const marks = useMemo(() => marksOf(claims, report.id, text, layers),
    [claims, report.id, text, JSON.stringify(layers), document.documentElement.lang]);
  const cut = useMemo(() => pieces(text, marks), [text, marks]);
  const lit = new Set(state.active?.ids ?? []);
  useEffect(() => {
    if (!state.active?.pinned) return;
    const mark = block.current?.querySelector("mark.lit");
    mark?.scrollIntoView({ block: "center", behavior:
      matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }, [state.active]);
  useEffect(() => {
    const look = () => setChosen(block.current ? selected(block.current, text) : null);
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);
  return html`<section class="report" aria-label=${t("Report")}>
    <${SourceCard} report=${report} />
    <div class="layers" role="group" aria-label=${t("Marks")}>
      ${SWITCHES.map((name) => html`<label class="layer" key=${name}><input type="checkbox"
        checked=${liked(name) === "on"} onChange=${(/** @type {any} */ event) => {
          like(name, event.target.checked ? "on" : "off"); change(); }} />${
        t(layerNames[name])}</label>`)}
      ${text.includes("▮") && !revealed && html`<button onClick=${() => reveal(report, setRevealed)}
        >${t("Show names …")}</button>`}
      <button disabled=${!chosen} title=${t("Select words in the report first")}
        onClick=${() => chosen && addMissed(report, chosen, text)}>${t("Add from selection")}
      </button>
    </div>
    ${veiled && html`<p class="veil-note">${t("This report tells what was done to bodies.")} <button
      onClick=${() => setUncovered(report.id)}>${t("Read it")}</button></p>`}
    <article class="text ${veiled ? "veiled" : ""}" aria-hidden=${veiled ? "true" : undefined} lang=${report.language ?? "ar"} dir=${
      (report.language ?? "ar") === "ar" ? "rtl" : "auto"} ref=${block} tabindex=${veiled ? -1 : 0}
      aria-label=${t("Text of the report")}>${cut.map((piece) => html`<${Piece}
        key=${piece.from} piece=${piece} lit=${piece.marks.some((mark) => lit.has(mark.id))} />`)}
    </article>
  </section>`;
}

/** @param {{piece: import("./spans.js").Piece, lit: boolean}} props */
function Piece({ piece, lit }) {
  if (piece.bidi) {
    return html`<span class="bidi" data-from=${piece.from} data-bidi=${piece.bidi}
      title=${t("An invisible character that turns the line round stands here")}>⟨${piece.bidi}⟩</span>`;
  }
  if (!piece.marks.length) return html`<span data-from=${piece.from}>${piece.text}</span>`;
  const ids = piece.marks.map((mark) => mark.id);
  const kinds = [...new Set(piece.marks.map((mark) => `m-${mark.field}`))];
  const light = () => { if (!state.active?.pinned) change({ active: { ids, pinned: false } }); };
  const dim = () => { if (!state.active?.pinned) change({ active: null }); };
  return html`<mark class="${kinds.join(" ")} ${lit ? "lit" : ""}" data-from=${piece.from}
    data-ids=${ids.join("|")} title=${[...new Set(piece.marks.map((mark) => mark.tip))].join("\n")}
    onMouseEnter=${light} onMouseLeave=${dim}
    onClick=${() => change({ active: { ids, pinned: true } })}>${piece.text}</mark>`;
}

/** @param {any} report @param {(text: string) => void} setRevealed */
async function reveal(report, setRevealed) {
  const given = await ask({
    title: t("Show names of private persons"), yes: t("Show"),
    fields: [{ name: "note", type: "note",
      label: t("This is written into the log with your name and your reason.") },
      why([t("to tell two people apart"), t("to check against a list of victims")])],
  });
  if (!given) return;
  const answer = await attempt(() => post(
    `/api/reports/${encodeURIComponent(report.id)}/reveal`, { why: given.why }));
  if (answer) setRevealed(answer.text);
}

/** @param {{report: any}} props */
function SourceCard({ report }) {
  const cite = () => {
    const parts = [report.outlet, report.title && `“${report.title}”`, report.published,
      report.url, report.archive_url, report.sha256 && `sha256:${report.sha256}`];
    navigator.clipboard?.writeText(parts.filter(Boolean).join(", "))
      .then(() => say(t("Citation copied.")), () => say(t("The browser refused to copy."), "fault"));
  };
  return html`<header class="source-card">
    <div><strong><bdi>${report.outlet ?? t("unknown outlet")}</bdi></strong>
      <span class="muted"><bdi>${moment(report.published)}</bdi></span>
      <button class="small" onClick=${cite}>${t("Copy citation")}</button></div>
    <details><summary>${t("Source")}</summary><dl>
      ${fact(t("Title"), report.title)}${fact(t("Address"), report.url)}
      ${fact(t("Archived"), report.archive_url)}${fact(t("Captured"), report.captured)}
      ${fact(t("Language"), report.language && label("languages", report.language))}
      ${fact(t("About the outlet"), report.note)}${fact("SHA-256", report.sha256)}
      ${fact(t("Id"), report.id)}
    </dl></details>
  </header>`;
}

/** @param {string} name @param {string | null | undefined} value */
function fact(name, value) {
  return value && html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`;
}
