// SPDX-License-Identifier: Apache-2.0
// Search in the words of all reports, however they are spelled.

import { attempt, open } from "./actions.js";
import { get } from "./api.js";
import { matches } from "./fold.js";
import { counted, t } from "./i18n.js";
import { pieces } from "./spans.js";
import { change, writeFragment } from "./state.js";
import { html, useState } from "../vendor/preact.js";

let last = { q: "", found: /** @type {any[] | null} */ (null) };

export function Search() {
  const [found, setFound] = useState(last.found);
  /** @param {any} event */
  const search = async (event) => {
    event.preventDefault();
    const q = new FormData(event.currentTarget).get("q")?.toString().trim() ?? "";
    if (!q) return;
    const answer = await attempt(() => get(`/api/search?q=${encodeURIComponent(q)}`));
    last = { q, found: answer };
    setFound(answer);
  };
  return html`<main class="page-view" id="main"><h1>${t("Search in reports")}</h1>
    <form role="search" class="search-form" onSubmit=${search}>
      <input type="search" name="q" id="search" dir="auto" defaultValue=${last.q}
        aria-label=${t("Words to search for")} placeholder=${t("Words, “a phrase” …")} />
      <button class="primary">${t("Search")}</button></form>
    <p class="muted">${t("Spelling does not matter: غارة finds غـارة and الغارة.")}</p>
    <div role="status">${found && counted("report", found.length)}</div>
    <ol class="results">${(found ?? []).map((one) => html`<li key=${one.report}>
      <p class="snippet" dir="auto">${lit(one.snippet).map((piece) => (piece.marks.length
        ? html`<mark class="m-search">${piece.text}</mark>` : piece.bidi ? `⟨${piece.bidi}⟩` : piece.text))}</p>
      <p><code class="muted"><bdi>${one.report}</bdi></code> ${one.incidents.map((/** @type {string} */ id) => html`<button
        class="link" onClick=${() => { change({ view: "all" }); open(id, { report: one.report, how: "push" }); writeFragment(); }}>
        ${t("incident")} <bdi>${id}</bdi></button> `)}
        ${!one.incidents.length && html`<span class="muted">${t("no incident was read from it")}</span>`}</p>
    </li>`)}</ol></main>`;
}

/** @param {string} snippet */
function lit(snippet) {
  const marks = matches(snippet, last.q.replaceAll(/["“”]/g, " ")).map(([start, stop], n) => (
    { id: String(n), field: "search", start, stop, tip: "" }));
  return pieces(snippet, marks);
}
