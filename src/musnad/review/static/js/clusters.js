// SPDX-License-Identifier: Apache-2.0
// Incidents close to each other on the screen are drawn as one.

const CELL = 54; // pixels

/**
 * Where each row lies on a world of 256 pixels (Web Mercator); NaN without a point.
 * @param {import("./incidents.js").Row[]} rows
 */
export function worldPoints(rows) {
  const x = new Float64Array(rows.length).fill(NaN);
  const y = new Float64Array(rows.length).fill(NaN);
  rows.forEach((row, i) => {
    if (row.lat == null || row.lon == null) return;
    const sine = Math.sin((Math.max(-85, Math.min(85, row.lat)) * Math.PI) / 180);
    x[i] = 256 * (row.lon / 360 + 0.5);
    y[i] = 256 * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
  });
  return { x, y };
}

/**
 * Groups of rows that share a square of the screen; rows outside the view are left out.
 * @param {{x: Float64Array, y: Float64Array}} points
 * @param {Int32Array} shown
 * @param {number} zoom
 * @param {{getWest(): number, getEast(): number, getNorth(): number, getSouth(): number}} view
 * @param {(i: number) => boolean} wanted
 * @returns {number[][]}
 */
export function clusters(points, shown, zoom, view, wanted) {
  const scale = 2 ** zoom / CELL;
  const corner = worldPoints([{ lat: view.getNorth(), lon: view.getWest() },
    { lat: view.getSouth(), lon: view.getEast() }]);
  /** @type {Map<number, number[]>} */
  const cells = new Map();
  for (const i of shown) {
    const [x, y] = [points.x[i], points.y[i]];
    if (!(x >= corner.x[0] && x <= corner.x[1] && y >= corner.y[0] && y <= corner.y[1])) continue;
    if (!wanted(i)) continue;
    const key = Math.floor(x * scale) * 67_108_864 + Math.floor(y * scale);
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  }
  return [...cells.values()];
}
