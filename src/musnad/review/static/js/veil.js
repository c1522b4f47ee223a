// SPDX-License-Identifier: Apache-2.0
// Reports that describe what was done to bodies are covered until somebody wants to read.

import { fold } from "./fold.js";

// Stems of words for remains, mutilation and torture, folded as search folds.
const GRAPHIC = ["اشلاء", "متفحم", "مقطوع", "مقطع", "قطع راس", "قطع رووس", "جز راس", "ذبح", "مذبوح",
  "تنكيل", "تمثيل بالجث", "التمثيل بجث", "سحل", "احشاء", "دماء", "تعذيب", "اغتصاب", "حرق حي", "احرق حي"];

/**
 * تناثرت أشلاء الضحايا → true; انتشلت جثتان → false
 * @param {string} text
 */
export function isGraphic(text) {
  const folded = fold(text);
  return GRAPHIC.some((stem) => folded.includes(stem));
}
