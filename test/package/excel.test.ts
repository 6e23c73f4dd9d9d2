import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, inflateSync } from 'node:zlib';
import { parse } from 'acorn';
import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { sheetFunctions } from '../../src/sheet/definitions.js';
import { functionIds } from '../../src/sheet/table.js';
import { excel, handed, invocation, shown } from '../support/sheet/excel.js';
import { anyArgument, vectors, withBlanks } from '../support/sheet/vectors.js';
import { elementsOf } from '../support/sheet/xml.js';

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}
interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly Parameter[];
    readonly result: { readonly dimensionality: string };
  }[];
  readonly enums: readonly {
    readonly id: string;
    readonly type: string;
    readonly values: readonly { readonly name: string; readonly stringValue: string }[];
  }[];
}

const read = (file: string): string => readFileSync(`dist/excel/${file}`, 'utf8');
const code = read('functions.js');
const metadata: Metadata = JSON.parse(read('functions.json'));
const page = read('functions.html');
const host = excel(code);

test('with one limit changed in the code, answers worked out by hand no longer hold', () => {
  const changed = code.replace(/(online"?:\{"?value"?:)12\b/, '$111');
  expect(changed).not.toBe(code);
  const left = excel(changed).functions.get('SEATSLEFT');
  const unlike = vectors.filter(({ call: id, given, answer }) => {
    if (id !== 'SEATSLEFT') return false;
    return (
      JSON.stringify(left?.(...given.map(handed), null, invocation)) !==
      JSON.stringify(answer.map((row) => row.map(shown)))
    );
  });
  expect(unlike.map(({ name }) => name)).toContain('twenty in person are eight too many online');
});

describe('the functions as Excel calls them', () => {
  const known = vectors.filter((vector) => functionIds.some((id) => id === vector.call));
  const forms = [null, 0, ''].flatMap((blank) => known.map((vector) => ({ ...vector, blank })));

  it.each(forms)('$call: $name, a blank being $blank', ({ call: id, given, answer, blank }) => {
    const cells = withBlanks(given, blank).map(handed);
    const left = metadata.functions.find((each) => each.id === id)?.parameters.slice(cells.length) ?? [];
    const rows = host.functions.get(id)?.(...cells, ...left.map(() => null), invocation);
    // Its arrays are of another world, so not strictly equal.
    expect(rows).toEqual(answer.map((row) => row.map(shown)));
  });

  it('never throw, whatever they are given', () => {
    const given = fc.array(anyArgument(), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...functionIds), given, (id, cells) => {
        const rows = host.functions.get(id)?.(...cells);
        expect(Array.isArray(rows) && rows.length > 0 && rows.every((row: unknown) => Array.isArray(row))).toBe(true);
      }),
    );
  });
});

test('the code, what Excel is told of it and the table name the same functions', () => {
  expect([...host.functions.keys()]).toStrictEqual(functionIds);
  expect(metadata.functions.map(({ id }) => id)).toStrictEqual(functionIds);
  for (const { id, name } of metadata.functions) expect(name).toBe(id);
});

test('the code is in the language of 2020, in letters that no host turns into others', () => {
  expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
  expect(code).not.toMatch(/[^\n -~]/);
});

test('nothing in the code asks for a clock, for chance, for a network or for a place to store something', () => {
  expect(code).not.toMatch(
    /\b(Date|Math\.random|Intl|fetch|XMLHttpRequest|WebSocket|OfficeRuntime|localStorage|setTimeout|eval|Function|import)\b/,
  );
});

test('the code costs no more than it is said to', () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(15_500);
});

describe('what Excel is told', () => {
  it('names each parameter with its shape, and says of the optional ones that they are', () => {
    const told = metadata.functions.map(({ parameters }) =>
      parameters.map(({ name, dimensionality, optional }) => [name, dimensionality, optional ?? false]),
    );
    const meant = sheetFunctions().map(({ parameters }) =>
      parameters.map(({ name, shape, optional }) => [name, shape === 'cell' ? 'scalar' : 'matrix', optional]),
    );
    expect(told).toStrictEqual(meant);
    for (const { description, optional = false } of metadata.functions.flatMap(({ parameters }) => parameters)) {
      expect(description.startsWith('(optional) ')).toBe(optional);
    }
  });

  it('lets every value and every error in, and every answer be a range', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, result } of metadata.functions) {
      expect(result.dimensionality).toBe('matrix');
      for (const { type, customEnumId } of parameters) expect(type).toBe(customEnumId === undefined ? 'any' : 'string');
    }
  });

  it('lists the words where there are only a few', () => {
    const lists = new Map(metadata.enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)]));
    expect(lists.size).toBe(metadata.enums.length);
    const used = new Set<string>();
    sheetFunctions().forEach(({ parameters }, place) => {
      parameters.forEach(({ words }, index) => {
        const list = metadata.functions[place]?.parameters[index]?.customEnumId;
        expect(list === undefined ? undefined : lists.get(list)).toStrictEqual(words);
        if (list !== undefined) used.add(list);
      });
    });
    expect([...used].sort()).toStrictEqual([...lists.keys()].sort());
  });

  it('says everything in one line, and no more than Excel takes', () => {
    for (const { description, parameters } of metadata.functions) {
      expect(description).toMatch(/^[A-Z][^\n\r<>]{1,1022}\.$/);
      for (const { name, description: said } of parameters) {
        expect(name).toMatch(/^[A-Za-z]{1,64}$/);
        expect(said).toMatch(/^(\(optional\) )?[A-Z0-9][^\n\r<>]{1,500}\.$/);
      }
    }
  });

  it('uses no name that is a cell, a range or a command of old macros', () => {
    for (const { id } of [...metadata.functions, ...metadata.enums]) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,63}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d{1,7}$|^R\d*C\d*$/);
      expect(macros).not.toContain(id);
    }
    expect(new Set(functionIds).size).toBe(functionIds.length);
  });
});

/** Names of one word that formulas of old macros have; those with a dot look like none of ours. */
const macros =
  `ABSREF ACTIVATE ALERT APPLY ARGUMENT BEEP BORDER BREAK CALCULATE CALL CALLER CASCADE CLEAR CLOSE COMBINATION CONSOLIDATE
CONSTRAINT COPY CREATE CUSTOM CUT DELETE DEMOTE DEREF DIRECTORY DISPLAY DOCUMENTS DUPLICATE ECHO ELSE ENABLE ERROR EVALUATE EXEC EXECUTE
EXTRACT FCLOSE FILES FILL FOPEN FOR FORMULA FPOS FREAD FREADLN FSIZE FULL FWRITE FWRITELN GALLERY GOTO GRIDLINES GROUP HALT HELP HIDE HLINE
HPAGE HSCROLL INITIATE INPUT INSERT JUSTIFY LEGEND LINKS MERGE MESSAGE MOVE NAMES NEW NEXT NOTE OPEN OUTLINE OVERLAY PARSE PASTE PATTERNS
POKE PRECISION PREFERRED PRINT PROMOTE PROTECT QUIT RECORD REFTEXT REGISTER RELREF REPORT REQUEST RESTART RESULT RETURN ROUTE RUN SAVE SCALE
SELECT SELECTION SERIES SHARE SIZE SORT SPELLING SPLIT STEP STYLE SUBTOTAL TABLE TERMINATE TEXTREF UNDO UNGROUP UNHIDE UNLOCK UNREGISTER
VIEW VLINE VOLATILE VPAGE VSCROLL WAIT WHILE WINDOWS WORKGROUP WORKSPACE ZOOM`.split(/\s+/);

describe('the page', () => {
  it('loads nothing but what lies beside it', () => {
    expect([...page.matchAll(/<script src="([^"]*)">/g)].map(([, source]) => source)).toStrictEqual([
      'custom-functions-runtime.js',
      'functions.js',
    ]);
    expect(page).not.toMatch(/https?:|<(link|img|iframe|form)\b|url\(|@import|\bon\w+=/);
  });

  it('has the place to which the help of each function leads', () => {
    const places = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, place]) => place));
    for (const { id, helpUrl } of metadata.functions) {
      expect(helpUrl).toBe(`https://localhost:3000/functions.html#${id}`);
      expect(places).toContain(id);
    }
  });
});

describe('the manifests', () => {
  const xml = elementsOf(read('manifest.xml'));
  const json = JSON.parse(read('manifest.json'));
  const [runtime] = json.extensions[0].runtimes;
  const files = readdirSync('dist/excel');

  it('are well formed, and name only files that are there', () => {
    const addresses =
      `${read('manifest.xml')}${read('manifest.json')}`.match(/https:\/\/localhost:3000\/[\w.-]+/g) ?? [];
    expect(new Set(addresses.map((address) => address.replace(/.*\//, '')))).toStrictEqual(
      new Set(['functions.html', 'functions.js', 'functions.json', 'icon-32.png', 'icon-64.png']),
    );
    for (const address of addresses) expect(files).toContain(address.replace(/.*\//, ''));
    for (const icon of Object.values(json.icons)) expect(files).toContain(icon);
  });

  it('agree on the code, on what is told of it, on the namespace and on the version', () => {
    const resource = new Map(
      xml.filter(({ attributes }) => 'id' in attributes).map((each) => [each.attributes['id'], each]),
    );
    const of = (parent: string): unknown => {
      const element = xml.find(({ path }) => path.endsWith(`/ExtensionPoint/${parent}`));
      return resource.get(element?.attributes['resid'])?.attributes['DefaultValue'];
    };
    expect(of('Script/SourceLocation')).toBe(runtime.code.script);
    expect(of('Page/SourceLocation')).toBe(runtime.code.page);
    expect(of('Metadata/SourceLocation')).toBe(runtime.customFunctions.metadataUrl);
    expect([of('Namespace'), runtime.customFunctions.namespace]).toStrictEqual(['COP', { id: 'COP', name: 'COP' }]);
    const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(xml.find(({ path }) => path === '/OfficeApp/Version')?.text).toBe(`${version}.0`);
    expect(json.version).toBe(version);
  });

  // Both were held to Microsoft's own schemas when they were written down; a program that does not know a word of them refuses the add-in.
  it('are word for word those that were checked', () => {
    const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    const checked = (name: string) => readFileSync(`test/vectors/sheet/${name}`, 'utf8').replaceAll('VERSION', version);
    expect(read('manifest.xml')).toBe(checked('manifest.xml'));
    expect(json).toStrictEqual(JSON.parse(checked('manifest.json')));
  });

  it('keep the names by which an add-in is known', () => {
    expect(xml.find(({ path }) => path === '/OfficeApp/Id')?.text).toBe('0a1b1f52-6c3e-4a34-9a0f-3d2f6b8e7c41');
    expect(json.id).toBe('d5f0c9e6-2b47-4f0e-8a5c-7e913c64f2ab');
  });
});

test.each([
  ['icon-32.png', 32],
  ['icon-64.png', 64],
  ['color.png', 192],
  ['outline.png', 32],
])('%s is a picture of %i points', (file, size) => {
  const bytes = readFileSync(`dist/excel/${file}`);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toStrictEqual([size, size]);
  // A bit a point, after a byte that begins each row: the six places around a table take up a third to half of it.
  const rows = inflateSync(bytes.subarray(bytes.indexOf('IDAT') + 4, bytes.indexOf('IEND') - 8));
  const width = Math.ceil(size / 8) + 1;
  const bits = [...rows].flatMap((byte, place) =>
    place % width === 0 ? [] : [byte.toString(2).replaceAll('0', '').length],
  );
  const share = bits.reduce((sum, each) => sum + each, 0) / size ** 2;
  expect(share).toBeGreaterThan(0.15);
  expect(share).toBeLessThan(0.5);
});

describe('the command', () => {
  const made = async (place?: object): Promise<Readonly<Record<string, string>>> => {
    const { excelFiles } = await import(String(new URL('../../.ci/sheet/excel.mjs', import.meta.url)));
    return excelFiles(place);
  };

  it('makes what is in the package', async () => {
    const files = await made();
    expect(Object.keys(files).sort()).toStrictEqual(readdirSync('dist/excel').sort());
    for (const name of ['functions.js', 'functions.json', 'manifest.xml']) expect(read(name)).toBe(files[name]);
  });

  it('puts another host everywhere, and asks for one that is safe', async () => {
    const files = await made({ host: 'https://sheets.example.org/cop/', runtime: 'https://example.com/runtime.js' });
    const texts = Object.entries(files).flatMap(([name, text]) => (/\.(png|mjs)$/.test(name) ? [] : [text]));
    for (const text of texts) expect(text).not.toContain('localhost');
    expect(files['manifest.xml']).toContain('"https://sheets.example.org/cop/functions.js"');
    expect(files['functions.html']).toContain('<script src="https://example.com/runtime.js"></script>');
    for (const host of ['http://example.org', 'https://a.example\\b', 'https://a.example/$&']) {
      await expect(made({ host })).rejects.toThrow('https');
    }
  });
});

describe('for an address of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cop-excel-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const made = (...words: readonly string[]) =>
    spawnSync(process.execPath, ['dist/excel/for-host.mjs', ...words], { encoding: 'utf8' });

  it('every place in it is that address, and nothing else differs', () => {
    expect(made('https://tools.example.org/cop/', folder).status).toBe(0);
    const files = readdirSync('dist/excel').filter((name) => name !== 'for-host.mjs');
    expect(readdirSync(folder).sort()).toEqual([...files].sort());
    for (const name of files) {
      const [ours, theirs] = [readFileSync(join('dist/excel', name)), readFileSync(join(folder, name))];
      if (/\.(xml|json)$/.test(name)) {
        expect(theirs.toString()).toBe(
          ours.toString().replaceAll('https://localhost:3000', 'https://tools.example.org/cop'),
        );
        expect(theirs.toString()).not.toContain('localhost');
      } else expect(theirs.equals(ours)).toBe(true);
    }
  });

  it('one that is not safe is refused, because Excel takes no other', () => {
    for (const address of [
      '',
      'http://tools.example.org',
      'https://a"b',
      'https://a/?b=1',
      'tools.example.org',
      'https://a.example\\b',
      'https://a.example/$&',
    ]) {
      expect(made(address, folder).status).toBe(64);
    }
  });
});
