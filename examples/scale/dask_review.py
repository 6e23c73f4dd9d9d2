"""One year on an existing distributed engine:  python3 dask_review.py FOLDER ANSWER COMMAND

A scheduler and four worker processes of Dask on loopback, one of which is killed half way. Each part of the year is a task that pipes its
rows through `cop review --partial`; states are merged in fours by `cop review --merge --partial`, and the last merge is the review. What
the killed worker had not handed on is done again by the others, and a state that is delivered twice changes nothing.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time

from distributed import Client, as_completed

WORKERS = 4
FOUR = 4
LOOPBACK = "127.0.0.1"
DASK = [sys.executable, "-W", "ignore", "-m"]


def piped(command, words, data, log):
    """The command's output for these bytes. Exit code 1 is an answer, too: something of a whole review is missing."""
    with open(log, "a") as runs:
        runs.write(" ".join(words) + "\n")
    done = subprocess.run(["node", command, "review", *words, "-"], input=data, stdout=subprocess.PIPE, check=False)
    if done.returncode > 1 or not done.stdout:
        raise RuntimeError(f"{' '.join(words)} ended with {done.returncode}")
    return done.stdout


def collected(command, part, log):
    with open(part, "rb") as rows:
        return piped(command, ["--partial"], rows.read(), log)


def merged(command, states, log):
    return piped(command, ["--merge", "--partial"], b"".join(states), log)


def judged(command, states, log):
    return piped(command, ["--merge", "--no-groups", "--format", "json"], b"".join(states), log)


def started(module, *words, quiet):
    return subprocess.Popen([*DASK, module, *words], stdout=quiet, stderr=quiet)


def cluster(folder, quiet):
    """The scheduler, then the workers, each a process of its own that nobody starts again."""
    file = os.path.join(folder, "scheduler.json")
    scheduler = started(
        "distributed.cli.dask_scheduler", "--host", LOOPBACK, "--port", "0", "--no-dashboard", "--scheduler-file", file,
        quiet=quiet,
    )
    workers = [
        started(
            "distributed.cli.dask_worker", "--scheduler-file", file, "--host", LOOPBACK, "--no-nanny", "--no-dashboard",
            "--nthreads", "1", "--name", f"worker-{number}", "--local-directory", os.path.join(folder, f"worker-{number}"),
            quiet=quiet,
        )
        for number in range(WORKERS)
    ]
    return file, [scheduler, *workers]


def kill_one(client, processes):
    """The worker that has most in its hands, finished or not, by its process id."""
    held = {address: len(keys) for address, keys in client.has_what().items()}
    busy = {address: len(keys) for address, keys in client.processing().items()}
    address = max(processes, key=lambda each: (held.get(each, 0) > 0, busy.get(each, 0), held.get(each, 0)))
    os.kill(processes[address], signal.SIGKILL)


def review(client, command, folder, log):
    parts = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".csv"))
    processes = client.run(os.getpid)
    # The first part is delivered twice.
    layer = [client.submit(collected, command, part, log, pure=False) for part in [*parts, parts[0]]]
    done = 0
    for _ in as_completed(layer):
        done += 1
        if done == len(layer) // 2:
            kill_one(client, processes)
    while len(layer) > FOUR:
        fours = [layer[first : first + FOUR] for first in range(0, len(layer), FOUR)]
        layer = [client.submit(merged, command, four, log, pure=False) for four in fours]
    answer = client.submit(judged, command, layer, log, pure=False).result()
    alive = len(client.scheduler_info()["workers"])
    with open(log) as runs:
        again = sum(line.startswith("--partial") for line in runs) - len(parts) - 1
    print(f"{len(parts)} parts and one of them twice; {alive} of {WORKERS} workers left; {again} parts done again", flush=True)
    return answer


def main(folder, answer, command):
    with tempfile.TemporaryDirectory() as own, open(os.devnull, "w") as quiet:
        file, processes = cluster(own, quiet)
        try:
            until = time.monotonic() + 120
            while not os.path.exists(file) and time.monotonic() < until:
                time.sleep(0.1)
            with Client(scheduler_file=file, timeout=120) as client:
                client.wait_for_workers(WORKERS, timeout=120)
                found = review(client, os.path.abspath(command), os.path.abspath(folder), os.path.join(own, "runs"))
            with open(answer, "wb") as out:
                out.write(found)
        finally:
            for process in processes:
                process.kill()
            for process in processes:
                process.wait()


if __name__ == "__main__":
    main(*sys.argv[1:4])
