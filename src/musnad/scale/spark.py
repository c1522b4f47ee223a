# SPDX-License-Identifier: Apache-2.0
"""Shards on Spark: the cluster of a master, or workers on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from musnad.errors import ScaleError
from musnad.scale.shards import Counts, Shard, read_shard

FAILURES = 4  # a shard may fail so often; on one machine Spark would allow one


def read_shards(
    shards: Sequence[Shard], scheduler: str | None = None, workers: int | None = None
) -> Iterator[tuple[Shard, Counts]]:
    """Each shard when it has been read. Spark gives the run up if a shard kills its
    workers time and again: read that one by itself with `musnad read --jobs 2`."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise ScaleError("this needs Spark: pip install pyspark") from None
    master = scheduler or f"local[{workers or os.cpu_count()},{FAILURES}]"
    session = (SparkSession.builder.master(master).appName("musnad")
               .config("spark.task.maxFailures", FAILURES)
               .config("spark.ui.enabled", "false")
               .config("spark.ui.showConsoleProgress", "false").getOrCreate())
    try:
        rows = session.sparkContext.parallelize(shards, len(shards))
        yield from rows.map(_read).toLocalIterator()
    finally:
        session.stop()


def _read(shard: Shard) -> tuple[Shard, Counts]:
    return shard, read_shard(shard.source, shard.target)
