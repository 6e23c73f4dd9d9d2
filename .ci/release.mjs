// Gathers what coordinators are given, apart from the package: functions for Google Sheets, the add-in for Excel, the workbook.
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [folder = 'release'] = process.argv.slice(2);
const workbook = 'communities-of-practice.xlsx';
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'workbook'), { recursive: true });
cpSync('dist/sheets', join(folder, 'google-sheets'), { recursive: true });
cpSync('dist/excel', join(folder, 'excel'), { recursive: true });
copyFileSync(join('examples/workbook', workbook), join(folder, 'workbook', workbook));
console.log(`${folder}: google-sheets, excel, workbook`);
