# SPDX-License-Identifier: Apache-2.0
"""Words of totals over a period, each with a sentence it was met in."""

from __future__ import annotations

from musnad.lexicon.words import classes

_SMALL = classes({
    "periods": """
        اليوم، الأمس، أمس، النهار، الليلة، الأسبوع، الشهر، السنة، العام، الحرب، المعارك، التصعيد   # رفع حصيلة اليوم إلى 12
    """,
    "total": """
        حصيلة، محصلة، اجمالي، مجموع، عدد، تعداد، اعداد  # ارتفعت حصيلة القتلى
    """,
    "risen": """
        ارتفع، ارتفعت، ارتفاع، يرتفع، ترتفع  # ارتفعت حصيلة القصف الى 14
    """,
    "provisional": """
        اولية، اولي، سابقة، غير     # تسعة قتلى في حصيلة اولية; حصيلة غير نهائية
    """,
    "since": """
        منذ، مذ                 # منذ بداية العام
    """,
    "going_on": """
        مستمر، مستمرة، متواصل، متواصلة، دائر، دائرة  # الحرب المستمرة منذ عام
        مندلع، مندلعة، محاصر، محاصرة، مفروض، مفروضة  # القتال المندلع منذ شهر
    """,
    "per_period": """
        ساعات، ساعة            # خلال الساعات ال24 الماضية
    """,
    "lasted": """
        استمر، استمرت، دام، دامت، استغرق، استغرقت، لمدة     # استمرت العملية ثلاث ساعات
    """,
    "grown": """
        كثف، كثفت، كثفوا، صعد، صعدت، صعدوا، ضاعف، ضاعفت، شدد، شددت، زاد، زادت     # كثفت القوات قصفها على القرى
    """,
    "separate": """
        منفصلة، منفصلين، منفصلتين، متفرقة، متفرقين، متفرقتين  # مقتل 12 في حوادث منفصلة
    """,
    "exploded": """
        انفجار، انفجارات، انفجارين، انفجارا، انفجر، انفجرت، انفجرا، انفجرتا  # انفجار في محطة وقود
    """,
})
EXPLODED = _SMALL["exploded"]
SEPARATE, PERIODS = _SMALL["separate"], _SMALL["periods"]
TOTAL = _SMALL["total"]
RISEN, PROVISIONAL = _SMALL["risen"], _SMALL["provisional"]
SINCE = _SMALL["since"]
GROWN = _SMALL["grown"]
GOING_ON = _SMALL["going_on"]
LASTED = _SMALL["lasted"]
PER_PERIOD = _SMALL["per_period"]
