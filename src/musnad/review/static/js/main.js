// SPDX-License-Identifier: Apache-2.0
// The page: three linked panes, one selection.

import { follow, loadAll, open, seen } from "./actions.js";
import { get, post, Refusal } from "./api.js";
import { Coding } from "./coding.js";
import { Filters } from "./filters.js";
import { governorates, moment } from "./format.js";
import { language, speak, t } from "./i18n.js";
import { Incident } from "./incident.js";
import { Incidents } from "./incidents.js";
import { go, help, pressed } from "./keys.js";
import { List } from "./list.js";
import { ground, MapPane } from "./map.js";
import { isDark, like, liked, paint } from "./prefs.js";
import { Queue } from "./queue.js";
import { Rules } from "./rules.js";
import { Search } from "./searching.js";
import { change, filtered, onChange, readFragment, state, VIEWS, writeFragment } from "./state.js";
import { Table } from "./table.js";
import { Timeline } from "./timeline.js";
import { html, render } from "../vendor/preact.js";

const FIRST = 200; // incidents of the first paint

function Page() {
  if (state.fault) {
    return html`<main class="page-view fault"><h1>Musnad</h1><p role="alert">${state.fault}</p></main>`;
  }
  return html`<a class="skip" href="#main" onClick=${skip}>${t("To the content")}</a>
    <${Top} />
    ${state.view === "queue" ? html`<${Queue} />` : state.view === "search" ? html`<${Search} />`
      : state.view === "coding" ? html`<${Coding} />` : state.view === "rules" ? html`<${Rules} />`
      : html`<${Panes} />`}
    <div class="notice-box" role="status" aria-live="polite">${state.notice
      && html`<div class="notice ${state.notice.kind}"><span>${state.notice.text}</span>
        <button class="quiet" aria-label=${t("Close")} onClick=${() => change({ notice: null })}>×</button></div>`}</div>`;
}

/** The fragment holds the state, so the link must not change it. @param {Event} event */
function skip(event) {
  event.preventDefault();
  const main = document.getElementById("list") ?? document.getElementById("main");
  main?.focus();
}

function Top() {
  const swap = () => {
    const other = language() === "ar" ? "en" : "ar";
    like("language", other);
    speak(other);
    change();
  };
  const turn = () => {
    like("theme", isDark() ? "light" : "dark");
    paint();
    change();
  };
  return html`<header class="top">
    <span class="brand" lang="ar">مُسنَد <span lang="en">Musnad</span></span>
    <nav aria-label=${t("Views")}>${VIEWS.map((view) => html`<button key=${view} class="nav"
      aria-current=${view === state.view ? "page" : undefined} onClick=${() => go(view)}>${t(`view ${view}`)}</button>`)}</nav>
    <span class="who">${state.me && html`<bdi>${state.me.name}</bdi> <span class="muted">${t(state.me.role)}${
      state.me.read_only && ` · ${t("read only")}`}</span>`}</span>
    <button onClick=${swap} lang=${language() === "ar" ? "en" : "ar"}>${language() === "ar" ? "English" : "العربية"}</button>
    <button onClick=${turn} aria-pressed=${isDark()}>${isDark() ? t("Light") : t("Dark")}</button>
    <button onClick=${help} aria-keyshortcuts="?">${t("Keys")}</button>
  </header>`;
}

function Panes() {
  const { shown, undated } = filtered();
  const scene = (/** @type {string} */ name) => { change({ scene: name }); writeFragment(); };
  return html`<main class="panes ${state.id ? "with-incident" : ""}" id="main">
    <h1 class="sr">${t(`view ${state.view}`)}</h1>
    <section class="side-pane" aria-label=${t("Incidents")}>
      ${state.view === "triage" && html`<${Visit} />`}
      <${Filters} shown=${shown.length} />
      <${List} shown=${shown} />
    </section>
    <section class="middle" aria-label=${t("Map and timeline")}>
      <div class="scene" role="group" aria-label=${t("Show as")}>
        <button aria-pressed=${state.scene === "map"} onClick=${() => scene("map")}>${t("Map")}</button>
        <button aria-pressed=${state.scene === "table"} onClick=${() => scene("table")}>${t("Table")}</button></div>
      ${state.scene === "table" ? html`<${Table} shown=${shown} />` : html`<${MapPane} shown=${shown} />`}
      <${Timeline} undated=${undated} />
    </section>
    <${Incident} />
  </main>`;
}

function Visit() {
  const changed = state.incidents.rows.filter((row) => row.news?.length).length;
  return html`<div class="visit"><p>${state.me?.last_visit
    ? t("{n} changed since {when}", { n: changed, when: moment(state.me.last_visit) })
    : t("Your first visit: everything is new.")}</p>
    ${changed > 0 && html`<button onClick=${seen}>${t("Mark all as seen")}</button>`}</div>`;
}

/** The token comes once, in the fragment, and leaves it at once. */
async function enter() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (!token) return;
  history.replaceState(null, "", location.pathname);
  await post("/api/session", { token });
}

async function start() {
  speak(liked("language") === "ar" ? "ar" : "en");
  paint();
  const page = /** @type {HTMLElement} */ (document.getElementById("page"));
  onChange(() => {
    document.title = `${t(`view ${state.view}`)} – Musnad`;
    render(html`<${Page} />`, page);
  });
  addEventListener("keydown", pressed);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { paint(); change(); });
  try {
    await enter();
    const land = Promise.all([get("/static/map/outlines.json"), get("/static/map/names.json"),
      get("/api/boundaries").catch(() => [])]);
    const [me, vocabulary, first] = await Promise.all(
      [get("/api/me"), get("/api/vocabulary"), get(`/api/incidents?limit=${FIRST}`)]);
    const id = readFragment();
    change({ me, vocabulary, incidents: new Incidents(first), whole: first.rows.length < FIRST });
    requestAnimationFrame(() => setTimeout(() => performance.mark("musnad-first")));
    land.then(([outlines, names, boundaries]) => {
      Object.assign(ground, { outlines, names, boundaries });
      for (const [country, level, english, arabic] of names) {
        if (level === "governorate") governorates.set(`${country} ${english}`, arabic);
      }
      change();
    });
    if (id) open(id);
    addEventListener("popstate", follow);
    if (!state.whole) await loadAll();
    performance.mark("musnad-whole");
  } catch (error) {
    const known = error instanceof Refusal && [401, 403].includes(error.status);
    change({ fault: known ? `${t("This link was used already, or your session has ended.")} ${
      t("Run `musnad review` again, or ask for a new link.")}` : String(error) });
  }
}

start();
