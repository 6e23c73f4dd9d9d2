// The formulas that judge a register, in steps: the word in each cell, the mark it is, what the mark counts as where it is known which
// meetings were cancelled and how many there have been, and from those the standing of each person. A step reads only steps before it.
import { looks } from './looks.mjs';
import { letters } from './marks.mjs';
import { requiredOf } from './minimum.mjs';
import { mostMeetings } from './names.mjs';
import { markWord, nameIn } from './reading.mjs';
import { above, at, countedColumns, markColumns, span, steps, wordColumns } from './steps.mjs';

/**
 * Puts the steps on a sheet.
 *
 * @param place the first row of the block, and how many people there is room for
 * @param source where a person and their marks stand: `cell(column, row)` with the row counted from 0 and the person in column 0, and
 * `before`, the number of the row above the first
 * @param terms what formulas read: the numbers of the rules by their keys, `minimum` taken apart, `held`, and `problem`, a text that is
 * empty where the rules can be read
 * @returns formulas for the answers of a row, and ranges over all of them
 */
export function judged(sheet, { top, rows }, { cell, before }, terms) {
  const line = (key) => top + above[key];
  const first = top + above.people;
  const last = first + rows - 1;
  meetings(sheet, { line, first, last, before }, terms);
  headings(sheet, line('heading'));
  for (let index = 0; index < rows; index++) {
    const row = first + index;
    sheet.formula(`A${row}`, nameIn(cell(0, index)), looks.code);
    for (let number = 0; number < mostMeetings; number++) {
      sheet.formula(`${wordColumns[number]}${row}`, markWord(cell(number + 1, index)), looks.code);
      sheet.formula(`${markColumns[number]}${row}`, markIn(`${wordColumns[number]}${row}`), looks.code);
      sheet.formula(`${countedColumns[number]}${row}`, counted(number, row, line), looks.code);
    }
    for (const [key, formula] of Object.entries({ ...person(row, line, terms), ...counting(row, first, last) })) {
      sheet.formula(`${at[key]}${row}`, formula, looks.code);
    }
  }
  const range = (column) => `${quoted(sheet.name)}!$${column}$${first}:$${column}$${last}`;
  const ranges = Object.fromEntries(Object.entries(at).map(([key, column]) => [key, range(column)]));
  return { answers: (index) => answers(quoted(sheet.name), first + index), ranges };
}

function quoted(name) {
  return /\W/.test(name) ? `'${name}'` : name;
}

/** What holds for a meeting, whoever was there. */
function meetings(sheet, { line, first, last, before: above }, { meetings: count, firstBy, held }) {
  const labels = {
    number: 'meeting',
    used: '1 where the rules have so many meetings',
    cancelled: '1 where any row says that it was cancelled',
    by: 'the first row that says so',
    taken: 'how many up to here are not cancelled',
    opening: '1 for the opening meetings',
    blank: 'what a blank counts as: A absent, U not recorded',
    late: '1 after the meetings so far',
  };
  for (const [key, label] of Object.entries(labels)) sheet.put(`A${line(key)}`, label, looks.plain);
  countedColumns.forEach((column, index) => {
    const here = (key) => `${column}${line(key)}`;
    const before = index === 0 ? '' : `${countedColumns[index - 1]}${line('taken')}+`;
    sheet.put(here('number'), index + 1, looks.code);
    sheet.formula(here('used'), `IF(${here('number')}<=${count},1,0)`, looks.code);
    const marks = `${markColumns[index]}${first}:${markColumns[index]}${last}`;
    sheet.formula(here('cancelled'), `IF(COUNTIF(${marks},"C")>0,${here('used')},0)`, looks.code);
    const sayer = `IF(${here('cancelled')}=1,MATCH("C",${marks},0)+${above},"")`;
    sheet.formula(here('by'), sayer, looks.code);
    sheet.formula(here('taken'), `${before}${here('used')}-${here('cancelled')}`, looks.code);
    const opens = `AND(${here('used')}>${here('cancelled')},ISNUMBER(${firstBy}),${here('taken')}<=N(${firstBy}))`;
    sheet.formula(here('opening'), `IF(${opens},1,0)`, looks.code);
    sheet.formula(here('blank'), `IF(${here('number')}<=N(${held}),"A","U")`, looks.code);
    sheet.formula(here('late'), `IF(AND(N(${held})>0,${here('number')}>N(${held})),1,0)`, looks.code);
  });
}

function headings(sheet, row) {
  sheet.put(`A${row}`, 'person', looks.heading);
  const each = (columns, what) => {
    columns.forEach((column, index) => {
      sheet.put(`${column}${row}`, `${what} ${index + 1}`, looks.heading);
    });
  };
  each(wordColumns, 'word');
  each(markColumns, 'mark');
  each(countedColumns, 'counts as');
  for (const [key, label] of Object.entries(steps)) sheet.put(`${at[key]}${row}`, label, looks.heading);
}

/** The letter of a mark; nothing for a word that says nothing, and ? for one that is none. The largest number is taken, never a sum. */
function markIn(word) {
  return `IF(${word}="","",TRIM(MID("${letters}",1+SUMPRODUCT(MAX((Mark_words=${word})*Mark_numbers)),1)))`;
}

/** A letter, or a word for what is wrong with the cell. */
function counted(number, row, line) {
  const mark = `${markColumns[number]}${row}`;
  const here = (key) => `${countedColumns[number]}$${line(key)}`;
  const came = `OR(${mark}="P",${mark}="L",${mark}="S")`;
  const late = `IF(AND(${here('late')}=1,${came}),"ahead",${mark})`;
  const held = `IF(${mark}="",${here('blank')},IF(${mark}="?","unknown",${late}))`;
  const cancelled = `IF(OR(${mark}="",${mark}="C"),"C",IF(${mark}="?","unknown","against"))`;
  const beyond = `IF(${mark}="","","beyond")`;
  return `IF(${here('used')}=0,${beyond},IF(${here('cancelled')}=1,${cancelled},${held}))`;
}

/** The steps of one person. Whoever cannot be read has no numbers, so that sums over all rows stay right. */
function person(row, line, { problem, minimum, held, firstBy, pointsWhole, pointsPartial, pointsExcused }) {
  const cells = span(countedColumns, row);
  const numbers = span(countedColumns, `$${line('number')}`);
  const opening = span(countedColumns, `$${line('opening')}`);
  const own = Object.fromEntries(Object.entries(at).map(([key, column]) => [key, `${column}${row}`]));
  const all = `$${countedColumns[mostMeetings - 1]}$${line('taken')}`;
  const times = (letter, points) => `COUNTIF(${cells},"${letter}")*N(${points})`;
  // A mark without points is not one of 0 points: its meeting does not count.
  const without = (letter, points) => `IF(ISNUMBER(${points}),0,COUNTIF(${cells},"${letter}"))`;
  const those = (word, more = () => '') =>
    countedColumns.map((column, index) => `IF(${column}${row}="${word}",", ${index + 1}${more(column)}","")`).join('&');
  const sayer = (column) => ` (row "&${column}$${line('by')}&")`;
  const named = (list) => `MID(${list},3,200)`;
  const read = (formula) => `IF(${own.reads}=1,${formula},"")`;
  // SUMPRODUCT makes programs work a formula out over all cells of a range, so that nobody has to enter it in a special way.
  const earliest = (where) => `${mostMeetings + 1}-SUMPRODUCT(MAX((${where})*(${mostMeetings + 1}-${numbers})))`;
  const there = `(${cells}="P")+(${cells}="L")*(N(${pointsPartial})>0)>0`;
  const closed = `OR(${own.enough}="not",${own.opening}="not")`;
  const met = `AND(${own.enough}="met",${own.opening}="met")`;
  const lastChance = `OR(${own.needed}=${own.unrecorded},AND(${own.opening}="open",${own.waiting}=1))`;
  // In the order in which the functions look, so that the first that is wrong is told in the same words.
  const problems = [
    [`${own.unknown}<>""`, `"no mark for meeting "&${named(own.unknown)}&"."`],
    [`$A${row}=""`, '"no participant for these marks."'],
    [`${own.beyond}<>""`, `"not one of the meetings in Rules: meeting "&${named(own.beyond)}&"."`],
    [`${own.against}<>""`, `"cancelled for everybody: meeting "&${named(own.against)}&"."`],
    [`${own.ahead}<>""`, `"meeting "&${named(own.ahead)}&" comes after the "&N(${held})&" held so far."`],
  ];
  const readable = problems.reduceRight((rest, [wrong, words]) => `IF(${wrong},${words},${rest})`, '"read"');
  return {
    written: `SUMPRODUCT(--(${span(wordColumns, row)}<>""))`,
    unknown: those('unknown'),
    beyond: those('beyond'),
    ahead: those('ahead'),
    against: those('against', sayer),
    // Of several errors in a row the first one shows, and the person stands first.
    row: `IF(ISERROR($A${row}),$A${row},IF(AND(${own.written}=0,$A${row}=""),"nothing",IF(${problem}<>"",${problem},${readable})))`,
    reads: `IF(ISERROR(${own.row}),0,IF(${own.row}="read",1,0))`,
    points: read(`${times('P', pointsWhole)}+${times('L', pointsPartial)}+${times('E', pointsExcused)}`),
    attended: read(`${own.points}/${pointsWhole}`),
    unrecorded: read(`COUNTIF(${cells},"U")`),
    counted: read(`${all}-${without('L', pointsPartial)}-${without('E', pointsExcused)}`),
    required: read(requiredOf(own.counted, minimum)),
    first: read(`MOD(${earliest(there)},${mostMeetings + 1})`),
    started: read(`IF(${own.first}=0,0,INDEX(${opening},1,MAX(1,${own.first})))`),
    waiting: read(`SUMPRODUCT((${cells}="U")*${opening})`),
    // Points are whole numbers, so one less than a meeting's points on top rounds up. Programs differ in how they round below zero.
    short: read(`INT((MAX(0,${own.required}*${pointsWhole}-${own.points})+${pointsWhole}-1)/${pointsWhole})`),
    enough: read(`IF(${own.short}=0,"met",IF(${own.short}<=${own.unrecorded},"open","not"))`),
    opening: read(`IF(ISNUMBER(${firstBy}),IF(${own.started}=1,"met",IF(${own.waiting}>0,"open","not")),"met")`),
    needed: read(`MAX(${own.short},IF(${own.opening}="open",1,0))`),
    status: read(`IF(${closed},"NOT MET",IF(${met},"MET",IF(${lastChance},"AT RISK","ON TRACK")))`),
  };
}

/** What the sheet Review adds up. */
function counting(row, first, last) {
  const own = (key) => `${at[key]}${row}`;
  return {
    recorded: `IF(${own('reads')}=1,${own('counted')}-${own('unrecorded')},"")`,
    enrolled: `IF(ISERROR($A${row}),1,IF($A${row}="",0,1))`,
    unreadable: `IF(ISERROR(${own('row')}),1,IF(OR(${own('row')}="nothing",${own('row')}="read"),0,1))`,
    named: `IF(ISERROR($A${row}),"",$A${row})`,
    again: `IF(${own('named')}="",0,IF(SUMPRODUCT(--(${at.named}$${first}:${at.named}$${last}=${own('named')}))>1,1,0))`,
  };
}

/** What the register shows of a row. An error that stood in the row shows in the status and nowhere else. */
function answers(sheet, row) {
  const own = Object.fromEntries(Object.entries(at).map(([key, column]) => [key, `${sheet}!${column}${row}`]));
  const open = (formula) => `IF(${own.reads}=1,IF(${own.status}="NOT MET","",${formula}),"")`;
  return {
    attended: own.attended,
    first: `IF(${own.reads}=1,IF(${own.first}=0,"",${own.first}),"")`,
    status: `IF(${own.row}="read",${own.status},IF(${own.row}="nothing","","CANNOT READ: "&${own.row}))`,
    needed: open(own.needed),
    canMiss: open(`${own.unrecorded}-${own.needed}`),
  };
}
