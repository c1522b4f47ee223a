# SPDX-License-Identifier: Apache-2.0
"""The review: a server on this machine alone, where people look, check and decide."""
