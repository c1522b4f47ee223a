# SPDX-License-Identifier: Apache-2.0
"""Shards on Ray: a cluster that is there, or workers on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from musnad.errors import ScaleError
from musnad.scale.shards import Counts, Shard, read_carefully, read_shard

RETRIES = 3  # of a shard whose worker was killed


def read_shards(
    shards: Sequence[Shard], scheduler: str | None = None, workers: int | None = None
) -> Iterator[tuple[Shard, Counts]]:
    """Each shard when it has been read; one that kills its workers is read carefully."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ImportError:
        raise ScaleError("this needs Ray: pip install ray") from None
    with ray.init(scheduler, num_cpus=None if scheduler else workers,
                  include_dashboard=False, log_to_driver=False):
        run = ray.remote(max_retries=RETRIES)(read_shard)
        again = ray.remote(max_retries=RETRIES)(read_carefully)
        waiting = {run.remote(s.source, s.target): s for s in shards}
        while waiting:
            (done,), _ = ray.wait(list(waiting))
            shard = waiting.pop(done)
            try:
                yield shard, ray.get(done)
            except ray.exceptions.WorkerCrashedError:
                waiting[again.remote(shard.source, shard.target)] = shard
