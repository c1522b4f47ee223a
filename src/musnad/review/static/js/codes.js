// SPDX-License-Identifier: Apache-2.0
// Arabic of the codes of the record (docs/records.md), for lists the server does not label.

/** @type {Record<string, string[]>} */
export const LISTS = {
  types: ["airstrike", "drone_strike", "shelling", "missile_strike", "bombing",
    "suicide_bombing", "landmine", "ground_clash", "shooting", "assassination", "execution",
    "chemical_attack", "abduction", "arrest", "torture", "sexual_violence", "siege",
    "displacement", "destruction", "aid_obstruction", "protest", "protest_repression",
    "territory_change", "other_violence"],
  statuses: ["reported", "denied", "foiled", "prospective"],
  outcomes: ["killed", "injured", "killed_or_injured", "missing", "detained", "abducted",
    "displaced"],
  who: ["people", "civilians", "combatants", "children", "women", "men", "elderly", "medics",
    "journalists", "aid_workers", "police", "prisoners", "officials"],
};

/** @type {Record<string, string>} */
export const CODES = {
  airstrike: "غارة جوية", "drone strike": "ضربة مسيّرة", shelling: "قصف", "missile strike": "قصف صاروخي",
  bombing: "تفجير", "suicide bombing": "تفجير انتحاري", landmine: "لغم", "ground clash": "اشتباك",
  shooting: "إطلاق نار", assassination: "اغتيال", execution: "إعدام", "chemical attack": "هجوم كيميائي",
  abduction: "خطف", arrest: "اعتقال", torture: "تعذيب", "sexual violence": "عنف جنسي", siege: "حصار",
  displacement: "تهجير", destruction: "تدمير", "aid obstruction": "عرقلة مساعدات", protest: "احتجاج",
  "protest repression": "قمع احتجاج", "territory change": "تغير سيطرة", "other violence": "عنف آخر",
  reported: "مروية", denied: "منفية", foiled: "أُحبطت", prospective: "مهدَّد بها",
  killed: "قتلى", injured: "جرحى", "killed or injured": "بين قتيل وجريح", missing: "مفقودون",
  detained: "معتقلون", abducted: "مخطوفون", displaced: "مهجرون",
  people: "أشخاص", civilians: "مدنيون", combatants: "مقاتلون", children: "أطفال", women: "نساء", men: "رجال",
  elderly: "مسنون", medics: "مسعفون", journalists: "صحفيون", "aid workers": "عمال إغاثة", police: "شرطة",
  prisoners: "سجناء", officials: "مسؤولون",
  site: "موقع", neighbourhood: "حي", settlement: "مدينة أو قرية", district: "منطقة", governorate: "محافظة",
  country: "بلد", hospital: "مستشفى", school: "مدرسة", mosque: "مسجد", church: "كنيسة", market: "سوق",
  residential: "مساكن", camp: "مخيم", bridge: "جسر", power: "كهرباء", water: "مياه",
  "aid convoy": "قافلة مساعدات", media: "إعلام", government: "مبنى حكومي", military: "موقع عسكري",
  vehicle: "مركبة", farm: "مزرعة", other: "غير ذلك", certain: "مؤكدة القراءة", check: "للمراجعة",
  none: "بلا قرار", accepted: "مقبولة", excluded: "مستبعدة", snoozed: "مؤجلة", unsure: "غير متأكد",
  new: "جديدة", source: "مصدر جديد", toll: "تغيرت الحصيلة",
  exact: "عدد محدد", "at least": "على الأقل", "more than": "أكثر من", about: "نحو", "up to": "حتى",
  range: "بين حدين", vague: "غير محدد",
  "stated civilian": "مدني بنص القول", "presumed civilian": "يُفترض أنه مدني", "claimed combatant": "يُزعم أنه مقاتل",
  combatant: "مقاتل", contested: "متنازع عليها", unknown: "غير معروف",
  confirmed: "مؤكدة", fair: "مقبولة", weak: "ضعيفة", discounted: "غير محتسبة",
  state: "جهة رسمية", "armed group": "جماعة مسلحة", un: "الأمم المتحدة", ngo: "منظمة", witness: "شاهد",
  local: "مصدر محلي", medical: "مصدر طبي", captive: "أسير", expert: "خبير", unnamed: "بلا اسم",
  "own voice": "قول الوسيلة", accused: "اتهام", "self claimed": "تبنٍّ", inferred: "مستنتج",
  honorific: "لفظ تشريف", pejorative: "لفظ ذم", "contested title": "لقب متنازع عليه", "legal term": "لفظ قانوني",
  event: "الحادثة", responsibility: "المسؤولية", "civilian status": "الصفة المدنية", count: "العدد",
  morning: "صباحًا", noon: "ظهرًا", afternoon: "بعد الظهر", evening: "مساءً", night: "ليلًا", dawn: "فجرًا",
  statement: "بيان", video: "تسجيل مصور", call: "مكالمة", report: "تقرير", ar: "العربية", en: "الإنكليزية",
};
