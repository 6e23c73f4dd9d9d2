/**
 * The least processor time of so many runs, in milliseconds. Processor time, because a machine that has other things to do makes anybody
 * wait; the least, because nothing makes a run shorter than it is. What collects memory beside the run counts in.
 *
 * @param task gives back what it found; `isRight` throws nothing out, it stops the whole bench
 */
export function took(name, task, runs, isRight) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    const found = task();
    const { user, system } = process.cpuUsage(before);
    if (!isRight(found)) throw new Error(`${name} answers something else.`);
    least = Math.min(least, (user + system) / 1000);
  }
  return { name, least };
}

/** Prints so many milliseconds each, and how many times the first each takes. */
export function tell(title, rows) {
  console.log(`\n${title}: milliseconds of processor time, and how many times the first\n`);
  for (const { name, least } of rows) {
    const times = (least / rows[0].least).toFixed(1);
    console.log(`${name.padEnd(60)} ${least.toFixed(1).padStart(9)}  ×${times}`);
  }
}
