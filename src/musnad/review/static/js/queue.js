// SPDX-License-Identifier: Apache-2.0
// Pairs of incidents that may be one, and pairs that look so and were kept apart.

import { attempt, loadAll, merge, open, say } from "./actions.js";
import { get, post } from "./api.js";
import { ask, why } from "./dialog.js";
import { around, days, placeName } from "./format.js";
import { counted, t } from "./i18n.js";
import { label } from "./labels.js";
import { Toll } from "./list.js";
import { change, mayJudge, state, writeFragment } from "./state.js";
import { html, useEffect, useState } from "../vendor/preact.js";

/** @type {{pairs: any[] | null, at: number}} */
export const queue = { pairs: null, at: 0 };

export async function loadQueue() {
  queue.pairs = await attempt(() => get("/api/queue?limit=200"));
  queue.at = Math.max(0, Math.min(queue.at, (queue.pairs?.length ?? 1) - 1));
  change();
}

/** @param {number} by */
export function stepQueue(by) {
  if (!queue.pairs?.length) return;
  queue.at = Math.max(0, Math.min(queue.pairs.length - 1, queue.at + by));
  change();
  document.getElementById(`pair-${queue.at}`)?.scrollIntoView({ block: "nearest" });
}

/**
 * @param {string} answer same, different, unsure, part_of
 */
export async function answerPair(answer) {
  const pair = queue.pairs?.[queue.at];
  if (!pair || !mayJudge()) return;
  if (answer === "same") {
    const given = await ask({ title: t("One incident"), yes: t("Merge"), fields: [
      why([t("same strike, told twice"), t("place and day agree"), t("one names the other")])] });
    if (given && await merge(pair, given.why)) await loadQueue();
    return;
  }
  const given = await ask({ title: t(`answer ${answer}`), fields: [
    why([t("another place"), t("another day"), t("another strike")])] });
  if (!given) return;
  const [a, b] = pair.claims;
  const sent = await attempt(() => post("/api/judgements", { question: "same incident?", a, b,
    answer, why: given.why, version: pair.a.version ?? 0 }));
  if (!sent) return;
  await loadAll();
  await loadQueue();
  say(t("Kept. Press z to take it back."));
}

export function Queue() {
  const [kind, setKind] = useState("");
  useEffect(() => { loadQueue(); }, []);
  const pairs = queue.pairs;
  if (!pairs) return html`<main class="page-view" aria-busy="true"><p>${t("Opening …")}</p></main>`;
  const pair = pairs[queue.at];
  return html`<main class="page-view queue-view" id="main">
    <h1>${t("Merge queue")}</h1>
    <p class="muted">${t("Pairs that may be one incident, the likeliest first, and near misses that were kept apart: they keep the eye honest.")}</p>
    ${!pairs.length && html`<p class="empty">${t("No pair waits for an answer.")}</p>`}
    <div class="queue">
      <div class="queue-list">
      ${pairs.length > 0 && html`<label class="sort">${t("Show")} <select value=${kind} onChange=${(/** @type {any} */ event) => setKind(event.target.value)}>
        <option value="">${t("all")}</option><option value="match?">${t("possible matches")}</option>
        <option value="near-miss">${t("near misses")}</option></select></label>`}
      <ol aria-label=${t("Pairs")}>${pairs.map((one, n) => (!kind || one.kind === kind) && html`<li key=${one.claims.join()}>
        <button id="pair-${n}" class="pair-row" aria-current=${n === queue.at ? "true" : undefined}
          onClick=${() => { queue.at = n; change(); }}>
          <span><bdi>${placeName(one.a)}</bdi> <span aria-hidden="true">↔</span> <bdi>${placeName(one.b)}</bdi></span>
          <small class="muted">${gap(one)} <span class="tag">${t(one.kind)}</span></small></button></li>`)}</ol></div>
      ${pair && html`<${Pair} pair=${pair} />`}
    </div></main>`;
}

/** @param {any} pair */
function gap(pair) {
  const parts = [];
  if (pair.days != null) parts.push(pair.days ? counted("day", Math.round(pair.days)) : t("same day"));
  if (pair.km != null) parts.push(t("{n} km", { n: Number(pair.km).toFixed(pair.km < 10 ? 1 : 0) }));
  return parts.join(" · ");
}

/** @param {{pair: any}} props */
function Pair({ pair }) {
  return html`<section class="pair" aria-label=${t("Pair")}>
    <div class="sides">${[pair.a, pair.b].map((side, n) => html`<article class="side" key=${side.id}>
      <h2><bdi>${placeName(side)}</bdi></h2>
      <p>${label("types", side.type)} · <bdi>${days(side.earliest, side.latest, side.precision)}</bdi></p>
      <p class="muted"><bdi>${around(side)}</bdi></p>
      <p class="toll"><${Toll} row=${side} /></p>
      ${side.actors?.length > 0 && html`<p><bdi>${side.actors.join(", ")}</bdi></p>`}
      <p class="muted"><bdi>${(side.outlets ?? []).join(", ")}</bdi> <code><bdi>${pair.claims[n]}</bdi></code></p>
      <button class="link" onClick=${() => { change({ view: "all" }); writeFragment("push"); open(side.id); }}>${t("Open")}</button>
    </article>`)}</div>
    <p class="gap"><strong>${gap(pair)}</strong> · ${t("score {n}", { n: Number(pair.score).toFixed(1) })}</p>
    ${mayJudge() && html`<div class="buttons">
      <button class="primary" onClick=${() => answerPair("same")}>${t("One incident …")} <kbd>m</kbd></button>
      <button onClick=${() => answerPair("different")}>${t("Two incidents …")} <kbd>d</kbd></button>
      <button onClick=${() => answerPair("unsure")}>${t("Unsure …")} <kbd>u</kbd></button>
      <button onClick=${() => answerPair("part_of")}>${t("Part of the other …")}</button></div>`}
    <table class="features"><caption>${t("What speaks for and against one incident")}</caption>
      <thead><tr><th scope="col">${t("Feature")}</th><th scope="col">${t("Finding")}</th><th scope="col">${t("Points")}</th></tr></thead>
      <tbody>${pair.features.map((/** @type {any} */ one) => html`<tr key=${one.name}>
        <th scope="row">${t(`feature ${one.name}`)}</th><td><bdi>${one.sentence ?? one.level}</bdi></td>
        <td class=${one.points < 0 ? "against" : one.points > 0 ? "for" : ""}><bdi dir="ltr">${
          one.points > 0 ? "+" : ""}${Number(one.points).toFixed(1)}</bdi></td></tr>`)}</tbody></table>
  </section>`;
}
