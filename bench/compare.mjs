import { Bench } from 'tinybench';

/**
 * Times ours, which is the first, beside its peers in one run, and prints microseconds and how many times ours each takes. Every task
 * must first answer `true`, so that nothing is timed that answers something else.
 *
 * @param ours the first task without its check: a timer call a run hides anything faster than itself, so it is timed by the thousand
 */
export async function compare(title, tasks, ours) {
  for (const [name, task] of Object.entries(tasks)) {
    if (!(await task())) throw new Error(`${name} answers something else.`);
  }
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  const rows = bench.tasks.map(({ name, result }) => ({
    name,
    median: result.latency.p50 * 1000,
    min: result.latency.min * 1000,
  }));
  const batch = new Bench({ time: 1000, warmupTime: 300 });
  batch.add('batch', () => {
    for (let run = 0; run < 1000; run++) ours();
  });
  await batch.run();
  const [first] = rows;
  first.median = batch.tasks[0].result.latency.p50;
  first.min = batch.tasks[0].result.latency.min;
  console.log(`\n${title}: microseconds, and how many times ours\n`);
  for (const { name, median, min } of rows) {
    const times = (median / first.median).toFixed(1);
    console.log(
      `${name.padEnd(54)} median ${median.toFixed(2).padStart(9)}  min ${min.toFixed(2).padStart(9)}  ×${times}`,
    );
  }
}
