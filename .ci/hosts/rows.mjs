/** A row of what was asked, and below it what was found; anything found fails the check. */
export function row(who, asked, findings) {
  if (findings.length > 0) process.exitCode = 1;
  console.log(`${findings.length === 0 ? 'ok  ' : 'BAD '} ${who.padEnd(34)} ${asked}`);
  for (const finding of findings.slice(0, 10)) console.log(`       ${finding}`);
  if (findings.length > 10) console.log(`       and ${findings.length - 10} more`);
}
