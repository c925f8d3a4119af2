"""Measuring whole processes in turns.

Every figure is CPU time (user + system) of whole processes, as the kernel accounts for them. The
commands of a row take turns, A B A B …, so that a machine whose speed drifts slows both; quoted are
medians and the ratio of the pairs.
"""

import os
import statistics
import subprocess
import sys
import time


def cpu_seconds(command, cwd=None, codes=(0, 1)):
    """CPU seconds and peak memory (MB) of one command, with what it starts."""
    with open(os.devnull, "wb") as sink:
        process = subprocess.Popen([str(word) for word in command], cwd=cwd, stdout=sink,
                                   stderr=sink)
        _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in codes:
        sys.exit(f"{command[0]} exited with {code}: {' '.join(map(str, command))}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def wall_seconds(command):
    """Seconds on the clock, and peak memory (MB), of one command."""
    begin = time.monotonic()
    _, memory = cpu_seconds(command)
    return time.monotonic() - begin, memory


def turns(rounds, *runs, warm_up=True):
    """Runs each callable in turn, `rounds` times after a warm-up; the lists of (seconds, MB)."""
    if warm_up:
        for run in runs:
            run()
    results = [[] for _ in runs]
    for _ in range(rounds):
        for run, result in zip(runs, results):
            result.append(run())
    return results


def median(result):
    return statistics.median(seconds for seconds, _ in result)


def peak(result):
    return max(megabytes for _, megabytes in result)


def ratio(a, b):
    """The median of a/b over the rounds."""
    return statistics.median(x / y for (x, _), (y, _) in zip(a, b))


def sum_of(commands):
    """A callable that runs the commands one after the other; their seconds add up."""
    def run():
        results = [cpu_seconds(command) for command in commands]
        return sum(seconds for seconds, _ in results), max(memory for _, memory in results)
    return run
