// Lets LibreOffice work out the values that the shipped workbook keeps, for programs that show a file without calculating, and writes
// them where its script reads them. To be run when a formula or the example changes: node .ci/hosts/keep-values.mjs
import { writeFileSync } from 'node:fs';
import { workbook } from '../../examples/workbook/workbook.mjs';
import { installed } from '../calendars/packages.mjs';
import { officePackages, saved } from './office.mjs';
import { valuesOf } from './shipped.mjs';

if (!installed(officePackages)) process.exit(2);
const built = await workbook();
const books = await saved([{ name: 'workbook', bytes: built }], 'UTC');
const values = await valuesOf(built, books.get('workbook'));
writeFileSync(new URL('../../examples/workbook/values.json', import.meta.url), `${JSON.stringify(values, null, 1)}\n`);
await import('../../examples/workbook/build.mjs');
