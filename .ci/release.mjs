// Gathers what coordinators are given, apart from the package: functions for Google Sheets, the add-in for Excel, the workbook.
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';

rmSync('release', { recursive: true, force: true });
mkdirSync('release/workbook', { recursive: true });
cpSync('dist/sheets', 'release/google-sheets', { recursive: true });
cpSync('dist/excel', 'release/excel', { recursive: true });
copyFileSync('examples/workbook/communities-of-practice.xlsx', 'release/workbook/communities-of-practice.xlsx');
console.log('release: google-sheets, excel, workbook');
