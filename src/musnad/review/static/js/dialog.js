// SPDX-License-Identifier: Apache-2.0
// One form in a window, for every question the page asks.

import { html, render, useRef } from "../vendor/preact.js";
import { t } from "./i18n.js";

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {"text" | "area" | "select" | "number" | "date" | "check" | "note"} [type]
 * @property {{value: string, label: string}[]} [options]
 * @property {string} [value]
 * @property {boolean} [required]
 * @property {string} [hint]
 * @property {string[]} [quick] answers that one press fills in
 */
/**
 * @typedef {object} Question
 * @property {string} title
 * @property {Field[]} fields
 * @property {string} [yes]
 * @property {any} [body] what stands above the fields
 */

/** @type {HTMLElement | null} */
let host = null;

/**
 * Ask, and wait for the answer: the values by name, or null if the person left.
 * @param {Question} question
 * @returns {Promise<Record<string, string> | null>}
 */
export function ask(question) {
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  host?.remove();
  const window = document.createElement("div");
  host = window;
  document.body.append(window);
  return new Promise((resolve) => {
    /** @param {Record<string, string> | null} answer */
    const done = (answer) => {
      render(null, window);
      window.remove();
      if (host === window) host = null;
      back?.focus?.({ preventScroll: true });
      resolve(answer);
    };
    render(html`<${Form} ...${question} done=${done} />`, window);
    show(window);
  });
}

/**
 * Open the window within the very key press: what is typed next goes into its form, and
 * is never taken for keys that decide.
 * @param {HTMLElement} window
 */
function show(window) {
  window.querySelector("dialog")?.showModal();
  /** @type {HTMLElement | null} */ (window.querySelector("input, textarea, select"))?.focus();
}

/** @param {Question & {done: (answer: Record<string, string> | null) => void}} props */
function Form({ title, fields, yes, body, done }) {
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    const values = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    done(/** @type {any} */ (Object.fromEntries(values)));
  };
  return html`<dialog class="ask" aria-labelledby="ask-title"
      onCancel=${(/** @type {Event} */ event) => { event.preventDefault(); done(null); }}>
    <form method="dialog" onSubmit=${send}>
      <h2 id="ask-title">${title}</h2>
      ${body}
      ${fields.map((field) => html`<${Input} key=${field.name} ...${field} />`)}
      <div class="ask-foot">
        ${yes !== "" && html`<button type="submit" class="primary">${yes ?? t("Keep")}</button>`}
        <button type="button" onClick=${() => done(null)}>
          ${yes === "" ? t("Close") : t("Cancel")}</button>
      </div>
    </form>
  </dialog>`;
}

/** @param {Field} field */
function Input({ name, label, type, options, value, required, hint, quick }) {
  const ref = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const id = `ask-${name}`;
  const shared = { id, name, required, "aria-describedby": hint ? `${id}-hint` : undefined };
  if (type === "note") return html`<p class="muted">${label}</p>`;
  if (type === "check") {
    return html`<p><label class="check"><input type="checkbox" ...${shared} value="yes"
      defaultChecked=${value === "yes"} />${label}</label></p>`;
  }
  /** @param {string} words */
  const fill = (words) => { if (ref.current) ref.current.value = words; };
  return html`<p class="field">
    <label for=${id}>${label}${required && html`<span class="must"> ${t("required")}</span>`}
    </label>
    ${type === "select" && html`<select ...${shared}>
      ${(options ?? []).map((option) => html`<option value=${option.value}
        selected=${option.value === value}>${option.label}</option>`)}</select>`}
    ${type === "area" && html`<textarea ...${shared} ref=${ref} rows="3" dir="auto"
      defaultValue=${value ?? ""} />`}
    ${(!type || type === "text" || type === "number" || type === "date")
      && html`<input ...${shared} type=${type ?? "text"} dir="auto" min="0"
        defaultValue=${value ?? ""} autocomplete="off" />`}
    ${quick && html`<span class="quick">${quick.map((words) => html`<button type="button"
      class="small" onClick=${() => fill(words)}>${words}</button>`)}</span>`}
    ${hint && html`<small id="${id}-hint" class="muted">${hint}</small>`}
  </p>`;
}

/**
 * The field that every judgement has.
 * @param {string[]} [quick]
 * @returns {Field}
 */
export function why(quick) {
  return { name: "why", label: t("Why?"), type: "area", required: true, quick };
}
