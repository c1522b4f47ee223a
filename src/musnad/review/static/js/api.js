// SPDX-License-Identifier: Apache-2.0
// Every word with the server. No other address is ever asked.

export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {{error?: string, detail?: unknown, current?: unknown}} body
   */
  constructor(status, body) {
    super(body.error ?? (body.detail ? JSON.stringify(body.detail) : `HTTP ${status}`));
    this.status = status;
    this.current = body.current;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 */
async function ask(path, options) {
  const answer = await fetch(path, {
    credentials: "same-origin", redirect: "error", cache: "no-store", ...options,
  });
  if (answer.ok) return answer;
  let body = {};
  try {
    body = await answer.json();
  } catch {
    // A refusal without JSON still has its number.
  }
  throw new Refusal(answer.status, body);
}

/**
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function get(path) {
  return (await ask(path)).json();
}

/**
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>} null where there is nothing to say
 */
export async function post(path, body) {
  const answer = await ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body ?? {}),
  });
  return answer.status === 204 ? null : answer.json();
}

/**
 * Send the filter, keep the file that comes, and say what the layout lost.
 * @param {object} body
 * @returns {Promise<string>}
 */
export async function download(body) {
  const answer = await ask("/api/export", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const named = /filename="?([^";]+)/.exec(answer.headers.get("Content-Disposition") ?? "");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = named?.[1] ?? "musnad-export";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return answer.headers.get("X-Musnad-Loss") ?? "";
}
