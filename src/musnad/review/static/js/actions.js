// SPDX-License-Identifier: Apache-2.0
// What a reviewer does. Every act is a judgement on the server; nothing is overwritten.

import { get, post, Refusal } from "./api.js";
import { ask, why } from "./dialog.js";
import { t } from "./i18n.js";
import { Incidents } from "./incidents.js";
import { change, filtered, mayEnter, mayJudge, readFragment, state, touch, writeFragment } from "./state.js";

/**
 * Say something to the person; screen readers hear it.
 * @param {string} text
 * @param {string} [kind] done or fault
 */
export function say(text, kind = "done") {
  change({ notice: { kind, text } });
}

/**
 * Try; where the server refuses, its sentence is shown.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T | null>}
 */
export async function attempt(act) {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal && error.status === 409) {
      await reload();
      say(t("Someone else changed this meanwhile. It is shown as it is now: look again."),
        "fault");
    } else if (error instanceof Refusal && error.status === 401) {
      change({ fault: t("Your session has ended. Open the link of `musnad review` again.") });
    } else {
      say(error instanceof Error ? error.message : String(error), "fault");
    }
    return null;
  }
}

/** Fetch all incidents anew. */
export async function loadAll() {
  const answer = await get("/api/incidents");
  change({ incidents: new Incidents(answer), whole: true });
  foldIdly();
}

function foldIdly() {
  const { incidents } = state;
  const step = () => {
    if (incidents === state.incidents && !incidents.foldSome()) setTimeout(step, 0);
  };
  setTimeout(step, 200);
}

/**
 * Open an incident in all panes.
 * @param {string | null} id
 * @param {{report?: string | null, how?: "push" | "replace"}} [options]
 */
export async function open(id, { report = null, how = "replace" } = {}) {
  if (id === state.id && state.detail) {
    if (report) change({ report });
    return;
  }
  change({ id, detail: null, report, active: null });
  writeFragment(how);
  if (!id) return;
  const detail = await attempt(() => get(`/api/incidents/${encodeURIComponent(id)}`));
  if (detail && state.id === id) show(detail);
}

/** @param {any} detail */
function show(detail) {
  const reports = detail.claims.map((/** @type {any} */ claim) => claim.report);
  const kept = state.report && reports.includes(state.report) ? state.report : null;
  if (detail.state) {
    state.incidents.replace({ ...detail.state, id: detail.record.id });
    touch();
  }
  change({ detail, report: kept ?? reports.find(Boolean) ?? null });
}

/** The open incident as the server now has it. */
export async function reload() {
  const { id } = state;
  if (!id) return;
  try {
    const detail = await get(`/api/incidents/${encodeURIComponent(id)}`);
    if (state.id === id) show(detail);
  } catch {
    change({ id: null, detail: null }); // merged away: the list shows where it went
  }
}

/** After a merge, a split or an undo ids may differ. */
async function reloadAll() {
  await loadAll();
  if (state.id && !state.incidents.row(state.id)) change({ id: null, detail: null });
  else await reload();
}

/**
 * @param {number} step 1 for the next, -1 for the one before
 */
export function step(step) {
  const { shown } = filtered();
  if (!shown.length) return;
  const at = state.id ? shown.indexOf(state.incidents.at.get(state.id) ?? -1) : -1;
  const next = at < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, at + step));
  open(state.incidents.rows[shown[next]].id);
}

/**
 * Send one judgement about the open incident.
 * @param {object} judgement
 * @param {string} done what is said afterwards
 */
export async function judge(judgement, done) {
  const sent = await attempt(() => post("/api/judgements",
    { version: state.detail?.version ?? 0, ...judgement }));
  if (!sent) return false;
  await reload();
  say(done);
  return true;
}

/** The claim that founded the incident: what is decided of it is decided by this name. */
function founder() {
  return state.detail?.claims[0]?.name ?? null;
}

/** @param {string} answer accepted, excluded or unsure */
export async function decide(answer) {
  const a = founder();
  if (!a || !mayJudge()) return;
  let reason = t("the words bear it out");
  if (answer !== "accepted") {
    const given = await ask({
      title: answer === "excluded" ? t("Exclude this incident") : t("Leave it open"),
      fields: [why(answer === "excluded"
        ? [t("no armed violence"), t("told twice"), t("read wrongly"), t("outside our scope")]
        : [t("sources conflict"), t("place unclear"), t("needs a second look")])],
    });
    if (!given) return;
    reason = given.why;
  }
  const said = { accepted: t("Accepted."), excluded: t("Excluded."), unsure: t("Left open.") };
  await judge({ question: "incident?", a, answer, why: reason },
    said[/** @type {"accepted"} */ (answer)]);
}

export async function undo() {
  if (!mayEnter()) return;
  const answer = await attempt(() => post("/api/undo"));
  if (!answer) return;
  await reloadAll();
  const { question, answer: was } = answer.undone ?? {};
  say(t("Taken back: {what}", { what: [question, was].filter(Boolean).join(" ") }));
}

export async function snooze() {
  const a = founder();
  if (!a) return;
  const week = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const given = await ask({
    title: t("Snooze"),
    fields: [{ name: "until", label: t("Until"), type: "date", value: week, required: true },
      why([t("wait for more sources")])],
  });
  if (given) {
    await judge({ question: "snoozed?", a, answer: given.until, why: given.why },
      t("Snoozed."));
  }
}

export async function assign() {
  const a = founder();
  if (!a) return;
  const given = await ask({
    title: t("Assign"),
    fields: [{ name: "to", label: t("Reviewer"), value: state.me.name, required: true },
      why([t("knows the area"), t("second look")])],
  });
  if (given) {
    await judge({ question: "assigned?", a, answer: given.to, why: given.why },
      t("Assigned to {name}.", { name: given.to }));
  }
}

export async function publish() {
  const a = founder();
  if (!a) return;
  const given = await ask({
    title: t("Publish"), yes: t("Publish"),
    fields: [{ name: "note", type: "note",
      label: t("Another person than the one who accepted it must publish it.") },
      why([t("checked against every source")])],
  });
  if (given) {
    await judge({ question: "publish?", a, answer: "published", why: given.why },
      t("Published."));
  }
}

export async function restrict() {
  const a = founder();
  if (!a) return;
  const given = await ask({
    title: t("Restrict"), yes: t("Restrict"),
    fields: [{ name: "note", type: "note",
      label: t("A restricted incident stays in the store and out of every export.") },
      why([t("a source could be known by it"), t("somebody could be harmed by it")])],
  });
  if (given) {
    await judge({ question: "restricted?", a, answer: "restricted", why: given.why },
      t("Restricted."));
  }
}

/** @param {string[]} claims names of the claims that leave */
export async function split(claims) {
  const given = await ask({
    title: t("Split"),
    fields: [{ name: "note", type: "note",
      label: t("These claims become an incident of their own: {claims}",
        { claims: claims.join(", ") }) },
      why([t("another place"), t("another day"), t("another strike")])],
  });
  if (!given) return;
  const sent = await attempt(() => post("/api/split",
    { claims, why: given.why, version: state.detail.version }));
  if (!sent) return;
  await reloadAll();
  say(t("Split. Press z to take it back."));
}

/**
 * @param {any} pair of the merge queue
 * @param {string} reason
 */
export async function merge(pair, reason) {
  const sent = await attempt(() => post("/api/merge", {
    a: pair.a.id, b: pair.b.id, why: reason,
    version_a: pair.a.version ?? 0, version_b: pair.b.version ?? 0,
  }));
  if (!sent) return false;
  await reloadAll();
  say(t("Merged. Press z to take it back."));
  return true;
}

/** Everything that changed counts as seen. */
export async function seen() {
  await attempt(() => post("/api/visit"));
  await attempt(loadAll);
  say(t("All changes are marked as seen."));
}

/** The address changed by hand or by the back key. */
export function follow() {
  const id = readFragment();
  change();
  if (id !== state.id) open(id);
}
