// Shows our calendars to the programs that people open them in: four parsers, a calendar program and a calendar server from Debian.
// Nothing may be found wrong, everybody has to find the moments that we meant, and calendars broken on purpose have to be found out.
import { rmSync } from 'node:fs';
import { installed } from './calendars/packages.mjs';

if (!installed()) process.exit(2);
const { folder } = await import('./calendars/host.mjs');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
let failed = false;

/** A row of the table, and below it what was found. */
function row(who, asked, findings) {
  failed ||= findings.length > 0;
  console.log(`${findings.length === 0 ? 'ok  ' : 'BAD '} ${who.padEnd(25)} ${asked}`);
  for (const finding of findings.slice(0, 10)) console.log(`       ${finding}`);
  if (findings.length > 10) console.log(`       and ${findings.length - 10} more`);
}

try {
  const { calendars } = await import('./calendars/set.mjs');
  const { validators } = await import('./calendars/validators.mjs');
  const { broken } = await import('./calendars/broken.mjs');
  const { khalAnswers } = await import('./calendars/khal.mjs');
  const { radicaleAnswers } = await import('./calendars/radicale.mjs');

  const validate = validators();
  for (const { name, findings, events } of validate(calendars)) {
    const asked = `${calendars.length} calendars${events === null ? '' : `, ${events} events at their moments`}`;
    row(
      name,
      asked,
      findings.map(({ calendar, what }) => `${calendar}: ${what}`),
    );
  }
  const answers = validate(broken);
  for (const { name } of broken) {
    const finders = answers.filter(({ findings }) => findings.some(({ calendar }) => calendar === name));
    const who = finders.map((each) => each.name).join(', ');
    row('found out', `${name}: ${who}`, finders.length > 0 ? [] : ['nobody found anything wrong']);
  }
  for (const { asked, findings } of khalAnswers(calendars)) row('khal', asked, findings);
  for (const { asked, findings } of await radicaleAnswers(calendars)) row('Radicale', asked, findings);
} catch (problem) {
  row('the check itself', 'runs to its end', [String(problem?.stack ?? problem)]);
}
process.exitCode = failed ? 1 : 0;
