# SPDX-License-Identifier: Apache-2.0
"""Many reports: on all cores of one machine, and on the machines of a cluster."""
