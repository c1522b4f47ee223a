# SPDX-License-Identifier: Apache-2.0
"""The version of the program, in the one place where it is written."""

from __future__ import annotations

VERSION = "0.1.0"
