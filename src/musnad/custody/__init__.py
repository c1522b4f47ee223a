# SPDX-License-Identifier: Apache-2.0
"""Custody of a store: nothing changed unseen, nothing lost, personal data removed."""
