# SPDX-License-Identifier: Apache-2.0
"""A second reader: a language model whose every value must quote its words."""
