// SPDX-License-Identifier: Apache-2.0
// The map: outlines that come with the page, nothing from the network.

import { open } from "./actions.js";
import { clusters, worldPoints } from "./clusters.js";
import { setFilter } from "./filters.js";
import { placeName } from "./format.js";
import { counted, language, t } from "./i18n.js";
import { POINTS } from "./incidents.js";
import { label } from "./labels.js";
import { state } from "./state.js";
import * as L from "../vendor/leaflet.js";
import { html, useEffect, useRef } from "../vendor/preact.js";

/** @type {{outlines: any[], names: any[], boundaries: any[]}} */
export const ground = { outlines: [], names: [], boundaries: [] };
// No more circles of districts at a time: a screen full of them tells nothing.
const MOST_CIRCLES = 150;

/** @param {string} name */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

class Chart {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.map = L.map(box, {
      attributionControl: false, zoomControl: false, minZoom: 2, maxZoom: 13,
      preferCanvas: true, zoomSnap: 0.5, fadeAnimation: false,
      zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      markerZoomAnimation: false, maxBounds: [[-65, -200], [82, 200]],
    }).setView([29, 42], 4);
    this.land = L.layerGroup().addTo(this.map);
    this.labels = L.layerGroup().addTo(this.map);
    this.circles = L.layerGroup().addTo(this.map);
    this.dots = L.layerGroup().addTo(this.map);
    this.ring = L.layerGroup().addTo(this.map);
    this.key = "";
    this.fitted = false;
    /** @type {Int32Array} */
    this.shown = new Int32Array();
    this.points = worldPoints([]);
    /** @type {any} */
    this.of = null;
    this.map.on("moveend zoomend resize", () => this.draw());
  }

  /** The land, again when the theme or the language changed. */
  drawLand() {
    const key = `${document.documentElement.dataset.theme} ${language()} ${
      ground.outlines.length} ${ground.boundaries.length}`;
    if (key === this.key) return;
    this.key = key;
    this.land.clearLayers();
    const style = { interactive: false, weight: 1, color: colour("--border-line"),
      fillColor: colour("--land"), fillOpacity: 1 };
    for (const [, polygons] of ground.outlines) {
      const turned = polygons.map((/** @type {any} */ polygon) => polygon.map(
        (/** @type {any} */ ring) => ring.map((/** @type {any} */ [x, y]) => [y, x])));
      L.polygon(turned, style).addTo(this.land);
    }
    for (const own of ground.boundaries) {
      L.geoJSON(own, { interactive: false, style: { ...style, fill: false, dashArray: "4 3" } })
        .addTo(this.land);
    }
    this.drawLabels();
  }

  drawLabels() {
    this.labels.clearLayers();
    const [zoom, view] = [this.map.getZoom(), this.map.getBounds().pad(0.05)];
    /** @type {L.Bounds[]} */
    const taken = [];
    for (const [, level, english, arabic, lat, lon] of ground.names) {
      const isCountry = level === "country";
      if (isCountry ? zoom < 4 || zoom > 9 : zoom < 6.5) continue;
      if (!view.contains([lat, lon])) continue;
      const name = document.createElement("span");
      name.textContent = language() === "ar" ? arabic : english;
      if (!this.isFree(lat, lon, name.textContent ?? "", taken)) continue;
      name.dir = "auto";
      L.marker([lat, lon], { interactive: false, keyboard: false, zIndexOffset: -10_000,
        icon: L.divIcon({ className: `map-name ${level}`, html: name, iconSize: [0, 0] }) })
        .addTo(this.labels);
    }
  }

  /**
   * Whether a name has room beside those that are drawn; if so, it takes it.
   * @param {number} lat @param {number} lon @param {string} name @param {L.Bounds[]} taken
   */
  isFree(lat, lon, name, taken) {
    const at = this.map.latLngToContainerPoint([lat, lon]);
    const half = L.point(4 * name.length + 4, 10);
    const box = L.bounds(at.subtract(half), at.add(half));
    if (taken.some((other) => other.intersects(box))) return false;
    taken.push(box);
    return true;
  }

  /** @param {Int32Array} shown */
  show(shown) {
    if (this.of !== state.incidents) {
      this.points = worldPoints(state.incidents.rows);
      this.of = state.incidents;
    }
    this.shown = shown;
    this.drawLand();
    if (!this.fitted && shown.length && this.map.getSize().x > 0) this.fit();
    this.draw();
  }

  fit() {
    const found = [];
    for (const i of this.shown) {
      const row = state.incidents.rows[i];
      if (row.lat != null) found.push(/** @type {[number, number]} */ ([row.lat, row.lon]));
    }
    if (!found.length) return;
    this.fitted = true;
    this.map.fitBounds(L.latLngBounds(found).pad(0.1), { maxZoom: 9, animate: false });
  }

  draw() {
    this.drawLabels();
    this.dots.clearLayers();
    this.circles.clearLayers();
    const size = this.map.getSize();
    if (!size.x) return;
    const view = this.map.getBounds().pad(0.15);
    const { rows } = state.incidents;
    const exact = (/** @type {number} */ i) => POINTS.has(rows[i].level);
    for (const group of clusters(this.points, this.shown, this.map.getZoom(), view, exact)) {
      this.addGroup(group);
    }
    const isDistrict = (/** @type {number} */ i) => rows[i].level === "district";
    const areas = clusters(this.points, this.shown, 22, view, isDistrict);
    for (const group of areas.slice(0, MOST_CIRCLES)) this.addArea(group);
    this.drawRing();
  }

  /** @param {number[]} group */
  addGroup(group) {
    const rows = group.map((i) => state.incidents.rows[i]);
    const one = rows.length === 1;
    const lat = rows.reduce((sum, row) => sum + row.lat, 0) / rows.length;
    const lon = rows.reduce((sum, row) => sum + row.lon, 0) / rows.length;
    const face = document.createElement("span");
    face.textContent = one ? "" : String(rows.length);
    const size = one ? 18 : Math.min(52, 24 + 7 * Math.log10(rows.length) * 1.6);
    const title = one ? `${placeName(rows[0])}: ${label("types", rows[0].type)}`
      : `${rows.length}: ${counted("incident", rows.length)}`;
    const marker = L.marker([lat, lon], { title, alt: title, riseOnHover: true,
      icon: L.divIcon({ className: one ? "dot" : "cluster", html: face,
        iconSize: [size, size] }) });
    marker.on("click", () => this.enter(rows));
    marker.addTo(this.dots);
    const element = marker.getElement();
    element?.setAttribute("role", "button");
    element?.setAttribute("aria-label", title);
    if (one) element?.setAttribute("data-id", rows[0].id);
    element?.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      this.enter(rows);
    });
  }

  /** @param {import("./incidents.js").Row[]} rows */
  enter(rows) {
    if (rows.length === 1) {
      open(rows[0].id, { how: "push" });
      return;
    }
    const [first] = rows;
    const one = rows.every((row) => row.lat === first.lat && row.lon === first.lon);
    if (one || this.map.getZoom() >= 12) {
      setFilter("place", first.name_en ?? first.name_ar);
      open(first.id, { how: "push" });
      return;
    }
    const bounds = L.latLngBounds(rows.map((row) => [row.lat, row.lon]));
    this.map.fitBounds(bounds.pad(0.2), { maxZoom: 12 });
  }

  /** @param {number[]} group */
  addArea(group) {
    const rows = group.map((i) => state.incidents.rows[i]);
    const circle = L.circle([rows[0].lat, rows[0].lon], {
      radius: 1000 * (rows[0].radius_km ?? 20), color: colour("--accent"), weight: 1.5,
      dashArray: "5 4", fillColor: colour("--accent"), fillOpacity: 0.1,
    });
    const name = document.createElement("span");
    name.textContent = `${placeName(rows[0])}: ${counted("incident", rows.length)}`;
    circle.bindTooltip(name, { direction: "top" });
    circle.on("click", () => this.enter(rows));
    circle.addTo(this.circles);
  }

  /** The incident that is open: its point, and how far from it the place may be. */
  drawRing() {
    this.ring.clearLayers();
    const row = state.id ? state.incidents.row(state.id) : undefined;
    if (!row || row.lat == null) return;
    const vague = !POINTS.has(row.level);
    const look = { color: colour("--mark-edge"), weight: 2, interactive: false,
      dashArray: vague ? "6 5" : undefined, fillColor: colour("--mark-edge") };
    L.circle([row.lat, row.lon], { ...look, radius: 1000 * (row.radius_km ?? 1),
      fillOpacity: vague ? 0.05 : 0.12 }).addTo(this.ring);
    if (!vague) {
      L.circleMarker([row.lat, row.lon], { ...look, radius: 8, weight: 3, fillOpacity: 0.9 })
        .addTo(this.ring);
    }
  }

  /** @param {string | null} id */
  follow(id) {
    const row = id ? state.incidents.row(id) : undefined;
    if (!row || row.lat == null) return;
    if (!this.map.getBounds().pad(-0.15).contains([row.lat, row.lon])) {
      this.map.panTo([row.lat, row.lon], { animate: false });
    }
  }
}

/** @param {{shown: Int32Array}} props */
export function MapPane({ shown }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const chart = useRef(/** @type {Chart | null} */ (null));
  useEffect(() => {
    const made = new Chart(/** @type {HTMLElement} */ (box.current));
    chart.current = made;
    const sized = new ResizeObserver(() => {
      made.map.invalidateSize({ animate: false });
      if (!made.fitted) made.fit();
    });
    sized.observe(/** @type {HTMLElement} */ (box.current));
    return () => {
      sized.disconnect();
      made.map.remove();
    };
  }, []);
  const theme = document.documentElement.dataset.theme;
  useEffect(() => chart.current?.show(shown),
    [shown, language(), theme, ground.outlines, ground.boundaries]);
  useEffect(() => {
    chart.current?.drawRing();
    chart.current?.follow(state.id);
  }, [state.id, state.detail]);
  const zoom = (/** @type {number} */ by) => chart.current?.map.zoomIn(by);
  return html`<section class="map-pane" aria-label=${t("Map")}>
    <div class="map" dir="ltr" ref=${box}></div>
    <div class="map-tools">
      <button onClick=${() => zoom(1)} aria-label=${t("Zoom in")}>+</button>
      <button onClick=${() => zoom(-1)} aria-label=${t("Zoom out")}>−</button>
      <button onClick=${() => chart.current?.fit()} aria-label=${t("Show all")}
        title=${t("Show all")}>⤢</button>
    </div>
    <${Unplaced} shown=${shown} />
  </section>`;
}

/** @param {{shown: Int32Array}} props */
function Unplaced({ shown }) {
  let wide = 0;
  let none = 0;
  for (const i of shown) {
    const row = state.incidents.rows[i];
    if (row.lat == null) none += 1;
    else if (!POINTS.has(row.level) && row.level !== "district") wide += 1;
  }
  if (!wide && !none) return null;
  return html`<p class="map-note">${t("Not on the map, only in the list:")}${" "}
    ${wide > 0 && html`<button class="link" onClick=${() => setFilter("level", "governorate")}
      >${t("{n} known by governorate or country", { n: wide })}</button>`}
    ${wide > 0 && none > 0 && " · "}
    ${none > 0 && t("{n} without a point", { n: none })}</p>`;
}
