// LibreOffice without a screen, from Debian. It opens workbooks, works every formula out anew and saves them again.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre/xlsx';

export const officePackages = ['libreoffice-calc-nogui'];

/** Its settings: every formula is worked out on opening, whatever value was kept for it. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * Workbooks as LibreOffice saves them.
 *
 * @param files names and bytes; LibreOffice starts once for all of them
 * @param zone the time zone of its process, such as `Pacific/Kiritimati`
 * @returns bytes by name
 */
export function saved(files, zone) {
  return withOffice(zone, async ({ from, to, office }) => {
    const paths = files.map(({ name, bytes }) => {
      const path = join(from, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    await office('--convert-to', 'xlsx', '--outdir', to, ...paths);
    return new Map(files.map(({ name }) => [name, readFileSync(join(to, `${name}.xlsx`))]));
  });
}

/**
 * A workbook after a program of LibreOffice's own language was run on it.
 *
 * @param program its text, with a `Main`, from the path of the workbook and the path at which it leaves the result
 */
export function changed(bytes, program, zone) {
  return withOffice(zone, async ({ folder, from, to, office }) => {
    const [before, after] = [join(from, 'workbook.xlsx'), join(to, 'workbook.xlsx')];
    writeFileSync(before, bytes);
    // What an office writes at its first start would take the place of the program.
    await office('--terminate_after_init');
    const library = join(folder, 'profile', 'user', 'basic', 'Standard');
    writeFileSync(
      join(library, '..', 'script.xlc'),
      described('libraries', '<library:library library:name="Standard" library:link="false"/>'),
    );
    writeFileSync(join(library, 'script.xlb'), described('library', '<library:element library:name="Steps"/>'));
    writeFileSync(join(library, 'Steps.xba'), moduleOf(program(before, after)));
    await office('macro:///Standard.Steps.Main');
    return readFileSync(after);
  });
}

/** How LibreOffice lists libraries, and the modules of one. */
function described(what, content) {
  const one =
    what === 'library' ? ' library:name="Standard" library:readonly="false" library:passwordprotected="false"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<library:${what} xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"${one}>${content}</library:${what}>
`;
}

function moduleOf(program) {
  const escaped = program.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Steps" script:language="StarBasic">${escaped}</script:module>
`;
}

/** Gives a task folders and an office of its own, which go away after it. */
async function withOffice(zone, task) {
  const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
  try {
    const [profile, from, to] = ['profile', 'from', 'to'].map((name) => join(folder, name));
    for (const each of [join(profile, 'user'), from, to]) mkdirSync(each, { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
    const words = ['--headless', `-env:UserInstallation=${pathToFileURL(profile)}`];
    const office = (...more) => run('soffice', [...words, ...more], { ...process.env, HOME: folder, TZ: zone });
    return await task({ folder, from, to, office });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program, words, env) {
  return new Promise((done, failed) => {
    const child = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`${program} ended with ${code}: ${said}`))));
  });
}

/**
 * What the cells hold of the sheets that can be seen: `valueAt(sheet, column, row)`, with nothing as an empty text and a date as its
 * number.
 */
export async function read(bytes) {
  const { sheets } = await readXlsx(bytes, { sheets: ({ hidden }) => !hidden });
  const rows = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]));
  return (sheet, column, row) => {
    const value = rows.get(sheet)?.[row - 1]?.[column - 1] ?? '';
    return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
  };
}
