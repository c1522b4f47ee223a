# SPDX-License-Identifier: Apache-2.0
"""Shards on Dask distributed: a cluster that is there, or workers on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from musnad.extras import extra
from musnad.scale.shards import Counts, Shard, read_carefully, read_shard

if TYPE_CHECKING:
    from distributed import Client

Read = Callable[[str, str], Counts]
WARM = "musnad.scale.warm"
LOOPBACK = "127.0.0.1:0"  # any free port


def read_shards(
    shards: Sequence[Shard],
    scheduler: str | None = None,
    workers: int | None = None,
    read: Read = read_shard,
) -> Iterator[tuple[Shard, Counts]]:
    """Each shard when it has been read. Dask starts killed workers anew and tries again.

    A shard that Dask gives up, for it killed worker after worker, is read carefully.
    """
    with client(scheduler, workers) as dask:
        from distributed import KilledWorker, as_completed

        futures = {dask.submit(read, shard.source, shard.target, pure=False): shard
                   for shard in shards}
        waiting = as_completed(futures)
        for future in waiting:
            shard = futures.pop(future)
            if isinstance(future.exception(), KilledWorker):
                again = dask.submit(read_carefully, shard.source, shard.target,
                                    pure=False)
                futures[again] = shard
                waiting.add(again)
            else:
                yield shard, future.result()


@contextmanager
def client(scheduler: str | None, workers: int | None) -> Iterator[Client]:
    """A client of the cluster at `scheduler`; without one, of workers started here."""
    dask = extra("scale", "distributed", "a Dask cluster")
    if scheduler:
        with dask.Client(scheduler) as found:
            yield found
        return
    with (dask.LocalCluster(n_workers=workers, threads_per_worker=1, preload=[WARM],
                            dashboard_address=LOOPBACK) as cluster,
          dask.Client(cluster) as found):
        yield found
