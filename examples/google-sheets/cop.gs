// communities-of-practice 0.6.0: its rules as functions of Google Sheets. Made from one table; change the rules, not this file.
// Paste all of it into Extensions > Apps Script, save, and write =COP_GUIDE() into a cell.
/**
 * The most people a group may have, by how it meets.
 *
 * @param {text} modality How the group meets. One of: in-person, online, hybrid.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_LIMIT(modality, policy) {
  return cop_.call('LIMIT', arguments);
}

/**
 * Seats left in a group; below zero when there are more people than it may have.
 *
 * @param {number} enrolled How many people the group has, without its facilitators.
 * @param {text} modality How the group meets. One of: in-person, online, hybrid.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_SEATSLEFT(enrolled, modality, policy) {
  return cop_.call('SEATSLEFT', arguments);
}

/**
 * Limit, seats left and OPEN, FULL or OVER for each group.
 *
 * @param {range} groups A row a group. Columns: group, modality, enrolled.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_CAPACITY(groups, policy) {
  return cop_.call('CAPACITY', arguments);
}

/**
 * Whether each person fits the sector and the group (TRUE, FALSE or NOT YET), and why; other rules need more facts.
 *
 * @param {range} people A row a person; a blank cell is something nobody has said yet. Columns: person, type of work, career stage, setting, in sector.
 * @param {range} criteria One row: what the group is for; a blank cell asks for nothing. Columns: type of work, career stage, setting.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_ELIGIBLE(people, criteria, policy) {
  return cop_.call('ELIGIBLE', arguments);
}

/**
 * Whether whoever comes may take the seat: only its holder, while in the sector (TRUE, FALSE or NOT YET), and why.
 *
 * @param {range} changes A row a seat; blank where nobody has said. Columns: seat holder, who comes, still in the sector.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_KEEPSSEAT(changes, policy) {
  return cop_.call('KEEPSSEAT', arguments);
}

/**
 * Meetings attended, first meeting attended and MET, ON TRACK, AT RISK or NOT MET for each participant.
 *
 * @param {range} roster A row a participant, without the heading: P, A, E, L, S, C or blank. Columns: participant, one column a meeting.
 * @param {number} held (optional) The number of the last meeting so far: up to it a blank is an absence, after it nothing is recorded yet.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_STANDING(roster, held, policy) {
  return cop_.call('STANDING', arguments);
}

/**
 * How many more meetings each participant must attend, and how many they can miss.
 *
 * @param {range} roster A row a participant, without the heading: P, A, E, L, S, C or blank. Columns: participant, one column a meeting.
 * @param {number} held (optional) The number of the last meeting so far: up to it a blank is an absence, after it nothing is recorded yet.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_STILLNEEDED(roster, held, policy) {
  return cop_.call('STILLNEEDED', arguments);
}

/**
 * The reasons for the standing of one row of a roster, one sentence a cell.
 *
 * @param {range} row One row of a roster; a cancelled meeting is C in this row too. Columns: participant, one column a meeting.
 * @param {number} held (optional) The number of the last meeting so far: up to it a blank is an absence, after it nothing is recorded yet.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_EXPLAIN(row, held, policy) {
  return cop_.call('EXPLAIN', arguments);
}

/**
 * Participants who ask for attention: rows that cannot be read, then AT RISK, then NOT MET, each with the reason.
 *
 * @param {range} roster A row a participant, without the heading: P, A, E, L, S, C or blank. Columns: participant, one column a meeting.
 * @param {number} held (optional) The number of the last meeting so far: up to it a blank is an absence, after it nothing is recorded yet.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_WORKLIST(roster, held, policy) {
  return cop_.call('WORKLIST', arguments);
}

/**
 * The last meeting date at which somebody may attend for the first time.
 *
 * @param {date} start The date of the first meeting.
 * @param {number} meetings (optional) How many meetings there are; the number of the rules if left out.
 * @param {range} holidays (optional) Dates without meetings. Columns: date, more dates.
 * @param {text} rhythm (optional) DATE for the same day of each month, which is usual, or WEEKDAY for the same weekday, such as the second Tuesday. One of: DATE, WEEKDAY.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_JOINBY(start, meetings, holidays, rhythm, policy) {
  return cop_.call('JOINBY', arguments);
}

/**
 * The meeting dates of a group, counted from its start; a meeting on a holiday moves on by a week or more.
 *
 * @param {date} start The date of the first meeting.
 * @param {number} meetings (optional) How many meetings there are; the number of the rules if left out.
 * @param {range} holidays (optional) Dates without meetings. Columns: date, more dates.
 * @param {text} rhythm (optional) DATE for the same day of each month, which is usual, or WEEKDAY for the same weekday, such as the second Tuesday. One of: DATE, WEEKDAY.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_SCHEDULE(start, meetings, holidays, rhythm, policy) {
  return cop_.call('SCHEDULE', arguments);
}

/**
 * Groups one after another through the year: group, meeting and date.
 *
 * @param {date} start The date of the first meeting.
 * @param {range} groupNames The names of the groups, or one number: how many there are. Columns: group, more groups.
 * @param {number} meetings (optional) How many meetings there are; the number of the rules if left out.
 * @param {number} gapDays (optional) Days from the last meeting of a group to the first of the next; left out, the rhythm goes on.
 * @param {range} holidays (optional) Dates without meetings. Columns: date, more dates.
 * @param {text} rhythm (optional) DATE for the same day of each month, which is usual, or WEEKDAY for the same weekday, such as the second Tuesday. One of: DATE, WEEKDAY.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_CALENDAR(start, groupNames, meetings, gapDays, holidays, rhythm, policy) {
  return cop_.call('CALENDAR', arguments);
}

/**
 * The first group start on a day or after it, for people who join again.
 *
 * @param {date} asOf The day from which on a group may start; type it, or keep it in one cell.
 * @param {range} starts Start dates of groups, in any order. Columns: date, more dates.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_NEXTSTART(asOf, starts) {
  return cop_.call('NEXTSTART', arguments);
}

/**
 * Places given out row after row: the group, which choice it was, and why.
 *
 * @param {range} choices A row a person, whoever is served first at the top. Columns: person, groups wanted, best first.
 * @param {range} places A row a group: how it meets, and how many seats it has; FULL for no seat, none where only the limit counts. Columns: group, modality, seats.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_ALLOCATE(choices, places, policy) {
  return cop_.call('ALLOCATE', arguments);
}

/**
 * The figures of one group: who met the rules, who started in time, attendance and completion.
 *
 * @param {range} roster A row a participant, without the heading: P, A, E, L, S, C or blank. Columns: participant, one column a meeting.
 * @param {number} held (optional) The number of the last meeting so far: up to it a blank is an absence, after it nothing is recorded yet.
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_REVIEW(roster, held, policy) {
  return cop_.call('REVIEW', arguments);
}

/**
 * Two answers of REVIEW beside each other, with the difference of each figure that can be compared.
 *
 * @param {range} previous What REVIEW said earlier, as values. Columns: figure, value.
 * @param {range} current What REVIEW says now. Columns: figure, value.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_REVIEWCHANGE(previous, current) {
  return cop_.call('REVIEWCHANGE', arguments);
}

/**
 * How many comments there are on strengths, areas for improvement and opportunities.
 *
 * @param {range} responses A row a comment, its theme first: strength, improvement or opportunity. Columns: theme, the comment, which is not looked at.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_THEMES(responses) {
  return cop_.call('THEMES', arguments);
}

/**
 * Dates as text in the form YYYY-MM-DD, which every program reads alike.
 *
 * @param {range} date Dates, one a row.
 * @param {any} system (optional) 1904 for a workbook that counts days from 1904; 1900 if left out. One of: 1900, 1904.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_TOISO(date, system) {
  return cop_.call('TOISO', arguments);
}

/**
 * Text in the form YYYY-MM-DD as dates.
 *
 * @param {range} text Dates as text, one a row.
 * @param {any} system (optional) 1904 for a workbook that counts days from 1904; 1900 if left out. One of: 1900, 1904.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_FROMISO(text, system) {
  return cop_.call('FROMISO', arguments);
}

/**
 * Every number these functions go by, with what it is for and where it is written.
 *
 * @param {range} policy (optional) Your own numbers: rows of what RULES shows, with the values changed. Columns: rule, value, anything.
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_RULES(policy) {
  return cop_.call('RULES', arguments);
}

/**
 * The version of these rules.
 *
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_VERSION() {
  return cop_.call('VERSION', arguments);
}

/**
 * Every function with what it takes and what it is for.
 *
 * @return The answer, from this cell on.
 * @customfunction
 */
function COP_GUIDE() {
  return cop_.call('GUIDE', arguments);
}

var cop_ = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: !0 });
  }, __copyProps = (to, from, except, desc) => {
    if (from && typeof from == "object" || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

  // <stdin>
  var stdin_exports = {};
  __export(stdin_exports, {
    call: () => call2
  });

  // src/kernel/result.ts
  function ok(value) {
    return { ok: !0, value };
  }
  function failed(first, ...rest) {
    return { ok: !1, problems: [first, ...rest] };
  }
  function problem(path, code, message) {
    return { path, code, message };
  }

  // src/kernel/day.ts
  function readDay(text, path = "") {
    let written = typeof text == "string" && text.length === 10 ? text : "", month = monthAt(written), day = written[7] === "-" ? numberAt(written, 8, 2) : Number.NaN;
    return month === null || !(day >= 1) ? failed(problem(path, "not-a-day", "A day is written YYYY-MM-DD.")) : day > daysInMonth(month) ? failed(problem(path, "not-a-day", "This date does not exist.")) : ok(readDayNumber(firstDayOf(month) + day - 1));
  }
  function monthAt(text) {
    let year = numberAt(text, 0, 4), month = numberAt(text, 5, 2);
    return text[4] === "-" && year >= 1 && month >= 1 && month <= 12 ? monthOf(year, month) : null;
  }
  function numberAt(text, from, width) {
    let value = 0;
    for (let index = from; index < from + width; index++) {
      let digit = text.charCodeAt(index) - digitZero;
      if (!(digit >= 0 && digit <= 9)) return Number.NaN;
      value = value * 10 + digit;
    }
    return value;
  }
  var digitZero = 48, firstDay = -719162, lastDay = 2932896;
  function readDayNumber(number) {
    if (!Number.isSafeInteger(number) || number < firstDay || number > lastDay)
      throw new RangeError("A day lies between 0001-01-01 and 9999-12-31.");
    return number;
  }
  function readMonthNumber(number) {
    if (!Number.isSafeInteger(number) || number < 12 || number > 119999)
      throw new RangeError("A month lies between 0001-01 and 9999-12.");
    return number;
  }
  function monthOf(year, month) {
    if (month < 1 || month > 12) throw new RangeError("A month of the year is 1 to 12.");
    return readMonthNumber(year * 12 + month - 1);
  }
  function dayOf({ year, month, day }) {
    let first = monthOf(year, month);
    if (day < 1 || day > daysInMonth(first)) throw new RangeError("This date does not exist.");
    return plusDays(firstDayOf(first), day - 1);
  }
  function partsOf(day) {
    let month = monthOfDay(day);
    return { year: Math.floor(month / 12), month: month % 12 + 1, day: day - daysBefore(month) + 1 };
  }
  function daysBefore(month) {
    let year = Math.floor((month - 2) / 12), leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
    return year * 365 + leapDays + Math.floor((153 * (month - 2 - year * 12) + 2) / 5) - 719468;
  }
  function isoDay(day) {
    let { year, month, day: dayOfMonth } = partsOf(day);
    return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
  }
  function plusDays(day, days) {
    return readDayNumber(day + days);
  }
  function plusMonths(month, months) {
    return readMonthNumber(month + months);
  }
  function weekdayOf(day) {
    return (day % 7 + 10) % 7 + 1;
  }
  function monthOfDay(day) {
    let month = Math.floor((day + 719531) * 4800 / 146097);
    return readMonthNumber(daysBefore(month) > day ? month - 1 : month);
  }
  function firstDayOf(month) {
    return readDayNumber(daysBefore(month));
  }
  function daysInMonth(month) {
    return daysBefore(month + 1) - daysBefore(month);
  }
  function nthWeekday(month, nth, weekday) {
    let first = firstDayOf(month);
    if (nth === "last") {
      let last = plusDays(first, daysInMonth(month) - 1);
      return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
    }
    return plusDays(first, (weekday - weekdayOf(first) + 7) % 7 + (nth - 1) * 7);
  }
  function digits(value, width) {
    return String(value).padStart(width, "0");
  }

  // src/sheet/cells.ts
  var Stop = class extends Error {
    constructor(error, message) {
      super(message), this.cell = { error, message };
    }
  };
  function stopWithout(message) {
    throw new Stop("#N/A", message);
  }
  function stop(message) {
    throw new Stop("#VALUE!", message);
  }
  var errorCodes = /^#(VALUE!|N\/A|NUM!|DIV\/0!|REF!|NAME\?|NULL!|SPILL!|CALC!|ERROR!|BUSY!|BLOCKED!|CYCLE!|LIC!)$/;
  function errorIn(cell) {
    return typeof cell == "object" ? cell : typeof cell == "string" && errorCodes.test(cell) ? { error: cell, message: "" } : null;
  }
  function isBlank(cell) {
    return cell == null || cell === 0 || typeof cell == "string" && cell.trim() === "";
  }
  function textOf(cell) {
    if (cell === void 0 || isBlank(cell)) return "";
    let error = errorIn(cell);
    if (error !== null) throw new Stop(error.error, error.message);
    return String(cell).trim();
  }
  function wordOf(cell) {
    return textOf(cell).normalize("NFKC").toLowerCase().replace(/[\s_-]+/g, "-");
  }
  function wholeOf(cell, name, least, most) {
    let text = textOf(cell), value = text === "" ? 0 : Number(text);
    return (!(text === "" || /^-?\d+$/.test(text)) || value < least || value > most) && stop(`${name} is a whole number from ${least} to ${most}.`), value;
  }
  function yesOrNoOf(cell, name) {
    let word = wordOf(cell);
    return word === "" ? null : ["true", "yes", "y", "1", "x", "\u2713"].includes(word) ? !0 : ["false", "no", "n"].includes(word) ? !1 : stop(`${name} is yes, no or blank.`);
  }
  function readEach(readers) {
    let stops = [], values = [];
    for (let read of readers)
      try {
        values.push(read());
      } catch (reason) {
        if (!(reason instanceof Stop)) throw reason;
        stops.push(reason);
      }
    let [first] = stops;
    if (first === void 0) return values;
    let passing = stops.find(({ message }) => message === ""), unread = stops.filter(({ cell }) => cell.error === "#VALUE!");
    if (passing !== void 0 || unread.length === 0) throw passing != null ? passing : first;
    return stop([...new Set(unread.map(({ message }) => message))].join(" "));
  }
  function readAll(...readers) {
    return readEach(readers);
  }
  var namedRows = 5;
  function rowsNamed(rows) {
    let more = rows.length > namedRows ? ` and ${rows.length - namedRows} more` : "";
    return `row ${rows.slice(0, namedRows).join(", ")}${more}`;
  }
  function only(cells, name) {
    var _a;
    let [row = [], ...others] = cells;
    return (others.length > 0 || row.length > 1) && stop(`${name} is one cell.`), (_a = row[0]) != null ? _a : null;
  }
  function columnsOf(row, most) {
    return row.slice(most).some((cell) => !isBlank(cell)) && stop(`a row has ${most} ${most === 1 ? "column" : "columns"} here.`), row.slice(0, most);
  }
  function eachRow(cells, width, place, answer) {
    return cells.map((row, index) => {
      if (row.every(isBlank)) return blanks(width);
      try {
        return answer(row, index);
      } catch (reason) {
        return blanks(width).map((blank, column) => column === place ? unreadable(reason) : blank);
      }
    });
  }
  function blanks(count) {
    return Array.from({ length: count }, () => "");
  }
  function unreadable(reason) {
    if (!(reason instanceof Stop)) throw reason;
    return shownError(reason.cell);
  }
  function shownError(cell) {
    return cell.message === "" ? cell : cell.error === "#N/A" ? noAnswer(cell.message) : cannotRead(cell.message);
  }
  function cannotRead(message) {
    return `CANNOT READ: ${message}`;
  }
  function noAnswer(message) {
    return `NO ANSWER: ${message}`;
  }

  // src/policy/programmes/index.ts
  var policies = { partnersInPrevention: { id: "partners-in-prevention@2019-20", capacity: { maximum: { "in-person": { value: 20, section: "DVRCV CoPs in practice" }, online: { value: 12, section: "DVRCV CoPs in practice" } } }, meetings: { count: { value: 6, section: "Safe space, clear parameters and rich relationships" }, everyMonths: { value: 1, section: "Safe space, clear parameters and rich relationships" } }, attendance: { minimum: { value: { kind: "meetings", meetings: 4 }, section: "Shared experience and settings" }, firstMeetingBy: { value: 2, section: "Shared experience and settings" }, firstMeetingPreferred: { value: 1, section: "Shared experience and settings" }, points: { value: { attended: 1, partial: 1, excused: 0 }, section: "docs/limits.md" } }, membership: { betweenJobsDays: null }, eligibility: { sectors: { value: ["primary-prevention"] }, vocabularies: { value: { typesOfWork: ["respectful-relationships-education", "general-prevention", "response"], careerStages: ["entry-level", "early-career", "mid-career", "leader", "senior"], settings: ["schools", "tertiary-education", "community", "local-government", "health", "other"] }, section: "Shared experience and settings" } } } };

  // src/policy/limit.ts
  function limitOf({ modality, capacity: capacity2 }, { maximum }) {
    var _a;
    let allowed = modality === void 0 || (_a = maximum[modality]) == null ? void 0 : _a.value, limits = [capacity2, allowed].filter((limit2) => limit2 !== void 0);
    return limits.length === 0 ? null : Math.min(...limits);
  }

  // src/policy/policy.ts
  var modalities = ["in-person", "online", "hybrid"];

  // src/kernel/decision.ts
  function finding(rule, force, verdict, evidence, missing, remedy) {
    return {
      rule,
      force,
      verdict,
      evidence,
      missing: verdict === "open" ? missing : [],
      remedy: verdict === "met" ? null : remedy
    };
  }
  function allOf(verdicts) {
    let possible = !verdicts.includes("not-met");
    return verdictOf(possible && !verdicts.includes("open"), possible);
  }
  function findingOfFacts(rule, force, verdict, evidence, missing, remedy) {
    return finding(rule, force, verdict, evidence, missing, verdict === "open" ? null : remedy);
  }
  function reversible(found2, facts) {
    if (found2.verdict !== "not-met") return found2;
    let { rule, force, verdict, evidence, missing, remedy } = found2;
    return { rule, force, verdict, evidence, missing, remedy, reversedBy: facts() };
  }
  function verdictOf(certain, possible) {
    return certain ? "met" : possible ? "open" : "not-met";
  }
  function decide(policy, findings2) {
    return { outcome: allOf(findings2.map(({ force, verdict }) => force === "preference" ? "met" : verdict)), policy, findings: findings2 };
  }

  // src/rules/capacity/seats.ts
  var noMaximum = problem(
    "capacity",
    "missing",
    "The policy sets no maximum for the way this group meets, so the group gives its own capacity."
  );
  function statusOf(left) {
    return left < 0 ? "OVER" : left === 0 ? "FULL" : "OPEN";
  }

  // src/sheet/functions/capacity.ts
  function limit(modality, policy) {
    return [[limitIn({ modality: modalityOf(modality) }, policy)]];
  }
  function seatsLeft(enrolled, modality, policy) {
    let [most, taken] = readAll(
      () => limitIn({ modality: modalityOf(modality) }, policy),
      () => enrolledOf(enrolled)
    );
    return [[most - taken]];
  }
  function capacity(groups, policy) {
    return eachRow(groups, 3, 2, (row) => {
      let [group, modality, enrolled] = columnsOf(row, 3), [, most, taken] = readAll(
        () => textOf(group) || stop("no group for this row."),
        () => limitIn({ modality: modalityOf(modality) }, policy),
        () => enrolledOf(enrolled)
      );
      return [most, most - taken, statusOf(most - taken)];
    });
  }
  function enrolledOf(cell) {
    return wholeOf(cell, "enrolled", 0, 1e3);
  }
  function modalityOf(cell) {
    var _a;
    let word = wordOf(cell);
    return (_a = modalities.find((each) => each === word)) != null ? _a : stop(`modality is ${modalities.join(", ")}.`);
  }
  function limitIn({ modality, seats }, policy) {
    var _a;
    let room = {
      ...modality === void 0 ? {} : { modality },
      ...seats === void 0 ? {} : { capacity: seats }
    };
    return (_a = limitOf(room, policy.capacity)) != null ? _a : stopWithout("the rules set no limit for groups that meet this way.");
  }
  function seatsOf(cell) {
    let word = wordOf(cell);
    return word === "none" ? {} : word === "full" || word === "over" ? { seats: 0 } : {
      seats: wholeOf(cell, "seats, unless it is FULL, or none where only the limit counts,", 1, 1e3)
    };
  }

  // src/sheet/functions/allocation.ts
  function allocation(people, groups, policy) {
    let places = placesOf(groups, policy), named = /* @__PURE__ */ new Set(), rows = people.map((row) => chooserOf(row, places, named)), bad = rows.flatMap((row, index) => row !== null && "shows" in row ? [index + 1] : []);
    return rows.map((row) => row === null ? blanks(3) : "shows" in row ? ["", "", row.shows] : bad.length > 0 ? ["", "", `NOT YET: ${rowsNamed(bad)} cannot be read.`] : placed(row.choices));
  }
  function placesOf(groups, policy) {
    let places = /* @__PURE__ */ new Map();
    return readEach(groups.map((row, index) => () => readPlace(row, index + 1, places, policy))), places;
  }
  function readPlace(row, number, places, policy) {
    if (row.every(isBlank)) return;
    let here2 = (words3) => stop(`row ${number} of places ${words3}`), [group, modality, seats] = columnsOf(row, 3), name = textOf(group), word = wordOf(group);
    name === "" && here2("names no group."), places.has(word) && here2("has the name of another.");
    let met = isBlank(modality) ? {} : { modality: modalityOf(modality) }, own = row.length > 2 ? seatsOf(seats) : {};
    places.set(word, { name, limit: limitIn({ ...met, ...own }, policy), taken: 0, waiting: 0 });
  }
  function chooserOf(row, places, named) {
    if (row.every(isBlank)) return null;
    try {
      let [person, ...choices] = row.map(wordOf);
      if (person === void 0 || person === "") return { shows: cannotRead("no person for these choices.") };
      if (named.has(person)) return { shows: cannotRead("another row has this person.") };
      named.add(person);
      let chosen = choices.flatMap((choice, index) => {
        let number = index + 1;
        return choice === "" ? [] : [{ place: places.get(choice), number }];
      }), unknown = chosen.filter(({ place }) => place === void 0).map(({ number }) => number);
      return unknown.length > 0 && stop(`choice ${unknown.join(", ")} is none of the groups.`), new Set(chosen.map(({ place }) => place)).size < chosen.length && stop("a group is chosen twice."), { choices: chosen.flatMap(({ place, number }) => place === void 0 ? [] : [{ place, number }]) };
    } catch (reason) {
      return { shows: unreadable(reason) };
    }
  }
  function placed(choices) {
    let index = choices.findIndex(({ place: { taken, limit: limit2 } }) => taken < limit2), waits = (index < 0 ? choices : choices.slice(0, index)).map(({ place: place2 }) => (place2.waiting++, ` ${place2.name} is full: place ${place2.waiting} on its waitlist.`)), choice = choices[index];
    if (choice === void 0)
      return ["", "", choices.length === 0 ? "No group is chosen." : `No place yet.${waits.join("")}`];
    let { place, number } = choice;
    return place.taken++, [place.name, number, `Placed in choice ${number}.${waits.join("")}`];
  }

  // src/kernel/phrase.ts
  var words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
  function numberInWords(count) {
    var _a;
    return (_a = words[count]) != null ? _a : String(count);
  }
  function counted(count, singular, plural) {
    return `${numberInWords(count)} ${count === 1 ? singular : plural}`;
  }
  function list(items, joint) {
    return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${joint} ${items[items.length - 1]}`;
  }
  function sentenceCase(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  }

  // src/kernel/explain.ts
  var outcomes = {
    met: "met",
    "not-met": "not met",
    open: "not yet certain"
  }, wish = { requirement: "requires", preference: "prefers" };
  function explain(decision) {
    return [
      `Under ${decision.policy} the outcome is ${outcomes[decision.outcome]}.`,
      ...decision.findings.map((each) => sentence(each, decision.outcome))
    ];
  }
  function sentence(finding2, outcome) {
    let { rule, force, verdict, evidence } = finding2, found2 = `For ${evidence.fact}, the policy ${wish[force]} ${evidence.expected} and the record shows ${evidence.actual}: ${outcomes[verdict]} (${rule}).`, next = outcome === "not-met" && verdict === "open" && force === "requirement" ? "" : nextStep(finding2), preference = force === "preference" && verdict !== "met" ? " A preference decides nothing." : "";
    return `${found2}${next === "" ? "" : ` ${next}`}${preference}`;
  }
  function nextStep({ verdict, missing, remedy }) {
    return remedy === null ? waiting(missing) : change(remedy, verdict);
  }
  function waiting(missing) {
    return missing.length === 0 ? "" : `Still to be known: ${list(missing, "and")}.`;
  }
  function change(remedy, verdict) {
    var _a;
    let [, number, rest] = (_a = /^(\d+)( .*)$/.exec(remedy)) != null ? _a : ["", "1", ""], subject = rest === "" ? remedy : numberInWords(Number(number)) + rest, settles = number === "1" ? "settles it" : "settle it";
    return `${sentenceCase(subject)} ${verdict === "open" ? settles : "would have met it"}.`;
  }

  // src/kernel/ratio.ts
  function shareOf({ numerator, denominator }, whole, rounded) {
    return Math.floor((numerator * whole + (rounded === "up" ? denominator - 1 : 0)) / denominator);
  }

  // src/policy/attendance-terms.ts
  var nothing = { absent: 0, unrecorded: 0, substituted: 0 };
  function tally(register, terms2, known2) {
    var _a;
    let { attended: whole, partial, excused } = terms2.points.value, held = [], unrecorded = [], [number, counted2, earned, first] = [0, 0, 0, 0];
    for (let mark of register) {
      if (number++, mark === "cancelled") continue;
      let seen = number > known2 ? "unrecorded" : mark, points = seen === "attended" ? whole : seen === "partial" ? partial : seen === "excused" ? excused : nothing[seen];
      if (points === void 0) throw new RangeError(`marks[${number - 1}]`);
      held.push(number), points !== null && counted2++, earned += points != null ? points : 0, seen === "unrecorded" && unrecorded.push(number), points && seen !== "excused" && (first || (first = number));
    }
    let required = requiredMeetings(terms2, counted2), attended = earned / whole, short = Math.ceil(required - attended), opening = openingOf(held, unrecorded, first, terms2.firstMeetingBy), starts = first ? [] : opening.waiting.filter((_, before) => unrecorded.length - before >= short), enough = verdictOf(short <= 0, short <= unrecorded.length);
    return {
      unrecorded,
      counted: counted2,
      required,
      attended,
      short,
      startBy: (_a = starts.pop()) != null ? _a : null,
      enough,
      opening,
      preferred: openingOf(held, unrecorded, first, terms2.firstMeetingPreferred),
      outcome: allOf([enough, opening.verdict])
    };
  }
  function requiredMeetings({ minimum }, counted2) {
    if (!minimum) return 0;
    let { value } = minimum;
    return value.kind === "meetings" ? value.meetings : Math.max(1, value.kind === "ratio" ? shareOf(value.share, counted2, value.rounded) : counted2 - value.atMost);
  }
  function openingOf(held, unrecorded, first, rule) {
    var _a, _b;
    let by = (_b = (_a = rule && held[rule.value - 1]) != null ? _a : held[held.length - 1]) != null ? _b : 0, waiting2 = unrecorded.filter((number) => number <= by);
    return { by, first, waiting: waiting2, verdict: rule ? verdictOf(first > 0 && first <= by, waiting2.length > 0) : "met" };
  }

  // src/rules/attendance/standing.ts
  function standing({ person, marks, meetings }, policy) {
    var _a, _b;
    let expected = (_b = meetings != null ? meetings : (_a = policy.meetings.count) == null ? void 0 : _a.value) != null ? _b : marks.length;
    if (marks.length !== expected) throw new RangeError(`marks: ${marks.length}, not ${expected}`);
    let terms2 = policy.attendance, counts = tally(marks, terms2, expected), { outcome, unrecorded, opening } = counts, owesStart = opening.verdict === "open", needed = Math.max(counts.short, owesStart ? 1 : 0), lastChance = needed === unrecorded.length || owesStart && opening.waiting.length === 1, settledAfter = expected;
    for (; settledAfter && tally(marks, terms2, settledAfter - 1).outcome !== "open"; ) settledAfter--;
    let refused = outcome === "not-met";
    return {
      person,
      outcome,
      status: outcome === "met" ? "completed" : refused ? outcome : lastChance ? "at-risk" : "on-track",
      attended: counts.attended,
      firstAttended: opening.first || null,
      stillNeeded: refused ? null : needed,
      canMiss: refused ? null : unrecorded.length - needed,
      settledAfter: outcome === "open" ? null : settledAfter,
      startBy: counts.startBy,
      decision: decide(policy.id, findings(counts, marks, terms2))
    };
  }
  function findings(counts, marks, { minimum, firstMeetingBy, firstMeetingPreferred }) {
    return [
      minimum && attendsEnough(counts),
      firstMeetingBy && startsBy("attendance.first-meeting-by", "requirement", counts.opening),
      firstMeetingPreferred && startsBy("attendance.first-meeting-preferred", "preference", counts.preferred),
      attendsInPerson(marks)
    ].filter((found2) => found2 !== null);
  }
  function attendsEnough(counts) {
    let { enough, required, counted: counted2, short } = counts, more = `${short} more meeting${short > 1 ? "s" : ""} ${required > counted2 ? "held and " : ""}attended`;
    return judged(
      "attendance.minimum-meetings",
      "requirement",
      enough,
      "meetings attended",
      `at least ${required} of ${counted2}`,
      `${counts.attended}`,
      counts.unrecorded,
      more
    );
  }
  function startsBy(rule, force, { by, first, waiting: waiting2, verdict }) {
    return judged(
      rule,
      force,
      verdict,
      "first meeting attended",
      `meeting ${by} at the latest`,
      first ? `meeting ${first}` : "none",
      waiting2,
      `attending meeting ${waiting2.join(" or ") || by}`
    );
  }
  function attendsInPerson(marks) {
    let visits = marks.filter((mark) => mark === "substituted").length;
    return judged(
      "attendance.own-attendance",
      "requirement",
      "met",
      "meetings attended by others",
      "none counted",
      `none counted of ${visits}`,
      [],
      null
    );
  }
  function judged(rule, force, verdict, fact, expected, found2, waiting2, remedy) {
    let actual = waiting2.length ? `${found2}, with ${waiting2.length} unrecorded` : found2, missing = waiting2.map((meeting) => `marks[${meeting - 1}]`);
    return finding(rule, force, verdict, { fact, expected, actual }, missing, remedy);
  }

  // src/sheet/in-short.ts
  function inShort(findings2) {
    return findings2.map(({ evidence: { fact, actual, expected }, rule }) => `${sentenceCase(fact)}: ${actual}; expected: ${expected} (${rule}).`).join(" ");
  }

  // src/rules/attendance/mark-words.ts
  var words2 = /* @__PURE__ */ new Map([
    ["p", "attended"],
    ["present", "attended"],
    ["attended", "attended"],
    ["yes", "attended"],
    ["y", "attended"],
    ["x", "attended"],
    ["\u2713", "attended"],
    ["1", "attended"],
    ["true", "attended"],
    ["a", "absent"],
    ["absent", "absent"],
    ["no", "absent"],
    ["n", "absent"],
    ["false", "absent"],
    ["e", "excused"],
    ["apology", "excused"],
    ["excused", "excused"],
    ["l", "partial"],
    ["partial", "partial"],
    ["s", "substituted"],
    ["substituted", "substituted"],
    ["c", "cancelled"],
    ["cancelled", "cancelled"],
    ["0", "unrecorded"],
    ["unrecorded", "unrecorded"],
    ["", "unrecorded"]
  ]);
  function markIn(cell) {
    return words2.get(cell.normalize("NFKC").trim().toLowerCase());
  }

  // src/sheet/roster.ts
  function rosterRows(cells, held, policy) {
    var _a, _b;
    let count = (_b = (_a = policy.meetings.count) == null ? void 0 : _a.value) != null ? _b : stop("the rules set no number of meetings: schedule.meeting-count."), width = cells.reduce((widest, row) => Math.max(widest, filled(row)), 0) - 1, given = cells.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
    width >= 0 && given < count && stop(`The roster has ${given} columns of marks, and the policy ${count} meetings.`), width > count && stop(`The roster has marks in ${width} columns, and the policy ${count} meetings.`);
    let last = wholeOf(held, "held", 0, count) || null, cancelled = /* @__PURE__ */ new Map();
    return cells.map((row, index) => readRow(row, count, (meeting) => note(cancelled, meeting, index + 1))).map((row) => row === null || "shows" in row ? row : completed(row, last, cancelled));
  }
  function note(cancelled, meeting, row) {
    cancelled.has(meeting) || cancelled.set(meeting, row);
  }
  function filled(row) {
    let width = row.length;
    for (; width > 0 && saysNothing(row[width - 1]); ) width--;
    return width;
  }
  function saysNothing(cell) {
    return cell === !1 || isBlank(cell);
  }
  var plain = /* @__PURE__ */ new Map([
    [null, "unrecorded"],
    [!1, "unrecorded"],
    ["", "unrecorded"],
    [0, "unrecorded"],
    [1, "attended"],
    [!0, "attended"],
    ["P", "attended"],
    ["A", "absent"]
  ]);
  function readRow(row, count, onCancelled) {
    var _a;
    let [name = null] = row;
    if (isBlank(name) && row.every(saysNothing)) return null;
    let error = errorIn(name), person = error === null ? textOf(name) : error.error, [marks, wrong] = [[], []];
    for (let meeting = 1; meeting <= count; meeting++) {
      let cell = (_a = row[meeting]) != null ? _a : null, mark = markOf(cell);
      mark === "cancelled" && onCancelled(meeting), mark === void 0 && (wrong.push(meeting), error != null || (error = errorIn(cell))), marks.push(mark != null ? mark : "unrecorded");
    }
    return error !== null ? { person, shows: shownError(error) } : wrong.length > 0 ? { person, shows: cannotRead(`no mark for meeting ${wrong.join(", ")}.`) } : person === "" ? { person, shows: cannotRead("no participant for these marks.") } : { person, marks };
  }
  function markOf(cell) {
    var _a;
    return (_a = plain.get(cell)) != null ? _a : errorIn(cell) === null ? markIn(textOf(cell)) : void 0;
  }
  function completed({ person, marks }, held, cancelled) {
    let [against, ahead] = [[], []], known2 = marks.map((mark, index) => {
      let meeting = index + 1;
      return cancelled.has(meeting) ? (mark !== "cancelled" && mark !== "unrecorded" && against.push(meeting), "cancelled") : mark === "unrecorded" ? held !== null && meeting <= held ? "absent" : mark : (held !== null && meeting > held && came.includes(mark) && ahead.push(meeting), mark);
    });
    if (against.length > 0) {
      let said = against.map((meeting) => `${meeting} (row ${cancelled.get(meeting)})`);
      return { person, shows: cannotRead(`cancelled for everybody: meeting ${said.join(", ")}.`) };
    }
    return ahead.length > 0 ? { person, shows: cannotRead(`meeting ${ahead.join(", ")} comes after the ${held} held so far.`) } : { person, marks: known2, meetings: known2.length };
  }
  var came = ["attended", "partial", "substituted"];
  function eachRegister(rows, width, place, answer) {
    return rows.map((row) => row === null ? blanks(width) : "shows" in row ? blanks(width).map((blank, column) => column === place ? row.shows : blank) : answer(row));
  }

  // src/sheet/functions/attendance.ts
  var statusWords = {
    completed: "MET",
    "on-track": "ON TRACK",
    "at-risk": "AT RISK",
    "not-met": "NOT MET"
  };
  function judgeUnder(policy) {
    let known2 = /* @__PURE__ */ new Map();
    return (register) => {
      var _a;
      let key = register.marks.join(), stands = (_a = known2.get(key)) != null ? _a : standing(register, policy);
      return known2.set(key, stands), stands;
    };
  }
  function standings(roster, held, policy) {
    let judge = judgeUnder(policy);
    return eachRegister(rosterRows(roster, held, policy), 3, 2, (register) => {
      let { attended, firstAttended, status } = judge(register);
      return [attended, firstAttended != null ? firstAttended : "", statusWords[status]];
    });
  }
  function stillNeeded(roster, held, policy) {
    let judge = judgeUnder(policy);
    return eachRegister(rosterRows(roster, held, policy), 2, 0, (register) => {
      let { stillNeeded: needed, canMiss } = judge(register);
      return needed === null ? [statusWords["not-met"], ""] : [needed, canMiss];
    });
  }
  var mostReasons = 5;
  function reasons(row, held, policy) {
    row.length > 1 && stop("row is one row of a roster.");
    let [first] = rosterRows(row, held, policy);
    return [...first == null ? [] : "shows" in first ? [first.shows] : explain(standing(first, policy).decision), ...blanks(mostReasons)].slice(0, mostReasons).map((each) => [each]);
  }
  var pressing = ["at-risk", "not-met"];
  function worklist(roster, held, policy) {
    let rows = rosterRows(roster, held, policy), work = [];
    rows.forEach((row, index) => {
      row === null || !("shows" in row) || work.push([row.person || `(row ${index + 1})`, "CANNOT READ", row.shows]);
    });
    let judge = judgeUnder(policy), judged2 = rows.flatMap(
      (row) => row === null || "shows" in row ? [] : [{ person: row.person, stands: judge(row) }]
    );
    for (let status of pressing)
      for (let { person, stands } of judged2)
        stands.status === status && work.push([person, statusWords[status], whatToDo(stands)]);
    return rows.map((_, index) => {
      var _a;
      return (_a = work[index]) != null ? _a : blanks(3);
    });
  }
  function whatToDo({ status, stillNeeded: needed, decision }) {
    return status === "at-risk" ? `Missing the next meeting would make it NOT MET. Still needed: ${needed}.` : inShort(decision.findings.filter(({ verdict, force }) => verdict === "not-met" && force === "requirement"));
  }

  // src/rules/capacity/substitution.ts
  function seatTaken(byHolder) {
    let verdict = byHolder === null ? "open" : byHolder ? "met" : "not-met", evidence = { fact: "who takes the seat", expected: "the person it belongs to", actual: found[verdict] };
    return finding("capacity.no-substitution", "requirement", verdict, evidence, ["attendee"], remedies[verdict]);
  }
  var found = {
    met: "that person",
    "not-met": "somebody else",
    open: "nobody named"
  }, remedies = {
    met: null,
    "not-met": "a seat applied for in their own name (until then they are recorded as a visitor)",
    open: "the name of the person who came"
  };

  // src/rules/eligibility/known.ts
  function known(value) {
    return value != null ? value : "not known";
  }
  function memberOf(value, allowed) {
    return verdictOf(value !== void 0 && allowed.includes(value), value === void 0 && allowed.length > 0);
  }

  // src/rules/eligibility/seat.ts
  function seatDecision(employment, policy) {
    if (employment.kind === "unchanged")
      return decide(policy.id, [seat("met", "no change recorded", [], policy)]);
    if (employment.kind === "in-sector") return decide(policy.id, [employed(employment.sector, policy)]);
    if (employment.kind === "between-jobs") {
      let { until: until2, untilWords: untilWords2 } = employment, actual2 = Number.isFinite(until2) ? betweenUntil(untilWords2, "open") : known(void 0);
      return decide(policy.id, [seat("open", actual2, ["member.sector"], policy)]);
    }
    let { sector, until, untilWords } = employment, actual = until === null ? sector != null ? sector : "outside the sector" : betweenUntil(untilWords, "not-met");
    return decide(policy.id, [seat("not-met", actual, [], policy)]);
  }
  function employed(sector, policy) {
    let admitted2 = policy.eligibility.sectors.value.includes(sector);
    return seat(admitted2 ? "met" : "not-met", sector, [], policy);
  }
  function betweenUntil(end, verdict) {
    return verdict === "open" ? `between jobs, which may last until ${end}` : `between jobs for longer than the policy allows, which was until ${end}`;
  }
  function seat(verdict, actual, missing, { eligibility, membership }) {
    var _a;
    let admitted2 = eligibility.sectors.value, days = (_a = membership.betweenJobsDays) == null ? void 0 : _a.value, grace = days === void 0 ? "" : `, or at most ${counted(days, "day", "days")} between jobs`, work = `work in ${list(admitted2, "or")}`, evidence = { fact: "sector of the new employer", expected: `${list(admitted2, "or")}${grace}`, actual }, found2 = findingOfFacts("eligibility.keeps-seat", "requirement", verdict, evidence, missing, work);
    return reversible(
      found2,
      () => admitted2.slice(0, 1).map((value) => ({ path: "member.sector", value }))
    );
  }

  // src/rules/eligibility/sector.ts
  function worksInSector({ sector }, { eligibility }) {
    let admitted2 = eligibility.sectors.value, found2 = findingOfFacts(
      "eligibility.sector",
      "requirement",
      memberOf(sector, admitted2),
      { fact: "sector", expected: list(admitted2, "or"), actual: known(sector) },
      ["applicant.sector"],
      `work in ${list(admitted2, "or")}`
    );
    return reversible(found2, () => admitted2.slice(0, 1).map((value) => ({ path: "applicant.sector", value })));
  }

  // src/rules/eligibility/stream.ts
  var workFacts = [
    { fact: "typeOfWork", words: "typesOfWork", name: "type of work" },
    { fact: "careerStage", words: "careerStages", name: "career stage" },
    { fact: "setting", words: "settings", name: "setting" }
  ], criteria = [...workFacts, { fact: "theme", words: "themes", name: "theme" }];
  function fitsWords(applicant, stream) {
    let asked = askedBy(stream, applicant), expected = asked.map(({ name, fitting }) => `${name} ${fitting.length === 0 ? "none" : list(fitting, "or")}`);
    return findingOfFacts(
      "eligibility.group-match",
      "requirement",
      allOf(asked.map(({ value, fitting }) => memberOf(value, fitting))),
      {
        fact: `the stream ${stream.id}`,
        expected: expected.length === 0 ? "nothing in particular" : expected.join("; "),
        actual: asked.length === 0 ? "nothing asked" : asked.map(({ name, value }) => `${name} ${known(value)}`).join("; ")
      },
      asked.filter(({ value }) => value === void 0).map(({ fact }) => `applicant.${fact}`),
      "a stream that fits"
    );
  }
  function askedBy(stream, applicant) {
    return criteria.flatMap(({ fact, words: words3, name }) => {
      let fitting = stream[words3];
      return fitting === void 0 ? [] : [{ fact, name, fitting, value: applicant[fact] }];
    });
  }

  // src/sheet/functions/eligibility.ts
  var answers = { met: !0, "not-met": !1, open: "NOT YET" };
  function eligible(people, criteria2, policy) {
    var _a;
    criteria2.length > 1 && stop("criteria is one row.");
    let asked = columnsOf((_a = criteria2[0]) != null ? _a : [], workFacts.length).map(wordOf), stream = streamOf(asked);
    return eachRow(people, 2, 0, (row) => {
      let [person, ...rest] = columnsOf(row, workFacts.length + 2), [id, inSector, ...facts] = readAll(
        () => textOf(person) || stop("no person for this row."),
        () => yesOrNoOf(rest[workFacts.length], "in sector"),
        ...workFacts.map(({ fact, words: words3, name }, index) => () => {
          let word = wordOf(rest[index]), [wanted = "", known2] = [asked[index], policy.eligibility.vocabularies.value[words3]];
          return wanted !== "" && wanted !== word && !known2.includes(wanted) && stop(`the rules do not know the ${name} asked for.`), wanted !== word && word !== "" && !known2.includes(word) && stop(`the rules do not know this ${name}.`), word === "" ? {} : { [fact]: word };
        })
      ), sector = inSector === null ? {} : { sector: inSector ? admitted(policy) : "outside the sector" }, who = Object.assign({ id, ...sector }, ...facts);
      return told([worksInSector(who, policy), fitsWords(who, stream)]);
    });
  }
  function admitted({ eligibility }) {
    var _a;
    return (_a = eligibility.sectors.value[0]) != null ? _a : "the sector";
  }
  function streamOf(asked) {
    let lists = workFacts.flatMap(({ words: words3 }, index) => {
      var _a;
      let word = (_a = asked[index]) != null ? _a : "";
      return word === "" ? [] : [[words3, [word]]];
    });
    return { id: "of the group", title: "of the group", ...Object.fromEntries(lists) };
  }
  function keepsSeat(changes, policy) {
    return eachRow(changes, 2, 0, (row) => {
      let [holder, attendee, stays] = columnsOf(row, 3), [seatHolder, came2, inSector] = readAll(
        () => wordOf(holder) || stop("no seat holder for this row."),
        () => wordOf(attendee),
        () => yesOrNoOf(stays, "still in sector")
      ), employment = inSector === null ? { kind: "between-jobs", until: Number.POSITIVE_INFINITY, untilWords: "" } : inSector ? { kind: "in-sector", sector: admitted(policy) } : { kind: "outside", sector: null, until: null, untilWords: "" }, isVisitor = came2 !== "" && came2 !== seatHolder, [answer = "", because] = told([
        ...seatDecision(employment, policy).findings,
        ...came2 === "" ? [] : [seatTaken(!isVisitor)]
      ]);
      return [answer, isVisitor ? `${because} The seat stays its holder\u2019s: whoever came is a visitor.` : because != null ? because : ""];
    });
  }
  function told(findings2) {
    let outcome = allOf(findings2.map(({ verdict }) => verdict));
    return [answers[outcome], inShort(findings2.filter(({ verdict }) => verdict === outcome))];
  }

  // src/sheet/functions/review.ts
  var rules = "Rules", underRules = [
    "Met",
    "On track",
    "At risk",
    "Not met",
    "Started in the opening meetings",
    "Never attended",
    "Attendances recorded",
    "Attendances possible",
    "Attendance rate",
    "Completion rate"
  ];
  function review(roster, held, policy) {
    let rows = rosterRows(roster, held, policy).filter((row) => row !== null), people = rows.flatMap(({ person }) => person === "" ? [] : [person]), registers = rows.flatMap((row) => "shows" in row ? [] : [row]), standings2 = registers.map(judgeUnder(policy)), counts = registers.map(({ marks }) => tally(marks, policy.attendance, marks.length)), whole = policy.attendance.points.value.attended, points = sum(counts.map((each) => Math.round(each.attended * whole))), possible = sum(counts.map(({ counted: counted2, unrecorded }) => counted2 - unrecorded.length)), count = (status) => standings2.filter((each) => each.status === status).length, unread = rows.length - registers.length, open = count("on-track") + count("at-risk"), asksFor = { start: policy.attendance.firstMeetingBy, enough: policy.attendance.minimum }, rate = (num, den, none2) => unread > 0 ? `NOT YET: ${unread} ${unread === 1 ? "row" : "rows"} cannot be read` : den === 0 ? `NO VALUE: ${none2}` : num / den, completion = rate(count("completed"), people.length, "nobody is enrolled"), settled = open > 0 ? `NOT YET: ${open} may still meet the rules` : completion;
    return [
      [rules, rulesInWords(policy)],
      ["People enrolled", people.length],
      ["Met", count("completed")],
      ["On track", count("on-track")],
      ["At risk", count("at-risk")],
      ["Not met", count("not-met")],
      ["Rows that cannot be read", unread],
      ["Started in the opening meetings", asksFor.start === null ? "NO RULE" : standings2.filter(startedInTime).length],
      ["Never attended", standings2.filter(({ firstAttended }) => firstAttended === null).length],
      ["Attendances recorded", points / whole],
      ["Attendances possible", possible],
      ["Attendance rate", rate(points, possible * whole, "nothing is recorded yet")],
      ["People in two rows", repeated(people)],
      [
        "Completion rate",
        typeof completion == "string" ? completion : asksFor.start === null && asksFor.enough === null ? "NO RULE" : settled
      ]
    ];
  }
  function startedInTime({ decision }) {
    return decision.findings.some(({ rule, verdict }) => rule === "attendance.first-meeting-by" && verdict === "met");
  }
  function rulesInWords({ meetings, attendance }) {
    var _a, _b, _c;
    let { minimum, firstMeetingBy, points } = attendance, { attended, partial, excused } = points.value;
    return [
      `meetings ${(_b = (_a = meetings.count) == null ? void 0 : _a.value) != null ? _b : "not set"}`,
      `enough ${minimum === null ? "not set" : Object.values(minimum.value).map(inWords).join(" ")}`,
      `first by ${(_c = firstMeetingBy == null ? void 0 : firstMeetingBy.value) != null ? _c : "not set"}`,
      `points ${attended} ${partial != null ? partial : "left out"} ${excused != null ? excused : "left out"}`
    ].join(", ");
  }
  function inWords(part) {
    return typeof part == "object" && part !== null ? Object.values(part).join("/") : String(part);
  }
  function repeated(people) {
    var _a;
    let names = people.filter((person) => errorIn(person) === null).map(wordOf), times = /* @__PURE__ */ new Map();
    for (let name of names) times.set(name, ((_a = times.get(name)) != null ? _a : 0) + 1);
    return names.filter((name) => {
      var _a2;
      return ((_a2 = times.get(name)) != null ? _a2 : 0) > 1;
    }).length;
  }
  function sum(numbers) {
    return numbers.reduce((total, each) => total + each, 0);
  }
  function reviewChange(previous, current) {
    let [before, now] = [byLabel(previous), byLabel(current)], [then, since] = [textOf(before.get(rules)), textOf(now.get(rules))], alike = then !== "" && then === since;
    return eachRow(current, 4, 0, ([label, cell]) => {
      var _a;
      let name = textOf(label) || stop("no figure for this value."), [earlier, value] = [(_a = before.get(name)) != null ? _a : "", figureOf(cell)], change2 = alike || !underRules.includes(name) ? difference(earlier, value) : notComparable(then === "" || since === "");
      return [name, earlier, value, change2];
    });
  }
  function figureOf(cell) {
    return cell === void 0 || isBlank(cell) ? 0 : cell;
  }
  function notComparable(unknown) {
    return `NOT COMPARABLE: ${unknown ? "the row Rules is missing" : "the rules differ"}`;
  }
  function byLabel(review2) {
    let labelled = review2.filter(([label = null]) => errorIn(label) === null && !isBlank(label));
    return new Map(labelled.map(([label, value]) => [textOf(label), figureOf(value)]));
  }
  function difference(before, now) {
    let gap = typeof before == "number" && typeof now == "number" ? now - before : Number.NaN;
    return Number.isFinite(gap) ? gap : "";
  }
  var themes = [
    { label: "strengths", words: ["strength", "strengths"] },
    {
      label: "areas for improvement",
      words: ["improvement", "improvements", "area-for-improvement", "areas-for-improvement"]
    },
    { label: "opportunities", words: ["opportunity", "opportunities"] }
  ];
  function themeCounts(responses) {
    let counts = themes.map(() => 0);
    return responses.forEach((row, index) => {
      var _a;
      if (row.every(isBlank)) return;
      let word = wordOf(row[0]), place = themes.findIndex(({ words: words3 }) => words3.includes(word));
      place < 0 && stop(`row ${index + 1} has no theme: strength, improvement or opportunity.`), counts[place] = ((_a = counts[place]) != null ? _a : 0) + 1;
    }), themes.map(({ label }, place) => {
      var _a;
      return [label, (_a = counts[place]) != null ? _a : 0];
    });
  }

  // src/policy/joining.ts
  function stillToCome(started, count) {
    let numbers = [];
    for (let number = started + 1; number <= count; number++) numbers.push(number);
    return numbers;
  }
  function attending(numbers, count, terms2) {
    return tally(marksOf(numbers, count), terms2, count);
  }
  function marksOf(numbers, count) {
    let marks = [];
    for (let number = 1; number <= count; number++) marks.push(numbers.includes(number) ? "attended" : "absent");
    return marks;
  }
  function asksForAttendance({ minimum, firstMeetingBy }) {
    return minimum !== null || firstMeetingBy !== null;
  }
  function lastStartToJoin(count, { attendance }, canAttend) {
    if (!asksForAttendance(attendance)) return count;
    for (let started = count - 1; started >= 0; started--) {
      let numbers = stillToCome(started, count).filter((number) => {
        var _a;
        return (_a = canAttend == null ? void 0 : canAttend.includes(number)) != null ? _a : !0;
      });
      if (attending(numbers, count, attendance).outcome === "met") return started + 1;
    }
    return 0;
  }

  // src/rules/schedule/recurrence.ts
  var calendarEnd = /* @__PURE__ */ monthOf(9990, 12);
  var inPlaceOfMissing = {
    omit: () => null,
    reject: () => null,
    clamp: (first, length) => plusDays(first, length - 1),
    forward: (first, length) => plusDays(first, length)
  };
  function dayIn(month, recurrence) {
    if (recurrence.kind === "nthWeekday") return nthWeekday(month, recurrence.nth, recurrence.weekday);
    let [first, length] = [firstDayOf(month), daysInMonth(month)];
    return recurrence.day <= length ? plusDays(first, recurrence.day - 1) : inPlaceOfMissing[recurrence.missing](first, length);
  }

  // src/sheet/serial.ts
  var firstSerial = 61, lastSerial = 2958465, origin = /* @__PURE__ */ dayOf({ year: 1970, month: 1, day: 1 }), epoch = 25569, since1904 = 1462;
  function serialOf(day, system = "1900") {
    let serial = day + epoch - (system === "1904" ? since1904 : 0);
    return serial > 0 ? serial : stop("a workbook that counts from 1904 has dates from 1904-01-02 on.");
  }
  function systemOf(cell) {
    let text = textOf(cell);
    return text === "" || text === "1900" ? "1900" : text === "1904" ? text : stop("system is 1900 or 1904.");
  }
  function dayOfCell(cell, name, system = "1900") {
    var _a;
    return (_a = dayIn2(cell, system)) != null ? _a : stop(`${name} ${isADay}`);
  }
  var isADay = "is a date from 1900-03-01 on, or text as YYYY-MM-DD.";
  function dayIn2(cell, system) {
    let text = textOf(cell), number = typeof cell == "number" ? Math.floor(cell) + (system === "1904" ? since1904 : 0) : Number.NaN, serial = typeof cell == "string" ? serialOfText(text) : number;
    return serial >= firstSerial && serial <= lastSerial ? plusDays(origin, serial - epoch) : null;
  }
  function serialOfText(text) {
    let day = readDay(text);
    return day.ok ? day.value + epoch : Number.NaN;
  }
  function daysOf(cells, name) {
    let [days, bad] = [[], []];
    return cells.forEach((row, index) => {
      for (let cell of row) {
        let day = textOf(cell) === "" ? null : dayIn2(cell, "1900");
        day !== null ? days.push(day) : textOf(cell) !== "" && bad.push(index + 1);
      }
    }), bad.length > 0 && stop(`each of ${name} ${isADay} See ${rowsNamed([...new Set(bad)])}.`), days;
  }

  // src/sheet/functions/schedule.ts
  function series(start, cells, policy) {
    let [count, rhythm] = readAll(
      () => countOf(cells.meetings, policy),
      () => rhythmOf(start, cells, policy)
    );
    return rhythm.dated(0, count, Number.NEGATIVE_INFINITY).map((day) => [day]);
  }
  var mostGapDays = 366;
  function calendar(start, groups, gapDays, cells, policy) {
    let [count, gap, names, first] = readAll(
      () => countOf(cells.meetings, policy),
      () => wholeOf(gapDays, "gapDays", 0, mostGapDays),
      () => namesOf(groups),
      () => rhythmOf(start, cells, policy)
    ), rows = [], [rhythm, last] = [first, Number.NEGATIVE_INFINITY];
    return names.forEach((group, place) => {
      gap > 0 && place > 0 && (rhythm = rhythmOf(last + gap, cells, policy)), rhythm.dated(gap === 0 ? place * count : 0, count, last).forEach((day, index) => {
        rows.push([group, index + 1, day]), typeof day == "number" && (last = day);
      });
    }), rows;
  }
  function joinBy(start, cells, policy) {
    var _a;
    let [count, rhythm] = readAll(
      () => countOf(cells.meetings, policy),
      () => rhythmOf(start, cells, policy)
    ), number = lastStartToJoin(count, policy);
    return number === 0 && stopWithout("Nobody can meet the attendance rules with so few meetings."), [[(_a = rhythm.dated(0, number, Number.NEGATIVE_INFINITY)[number - 1]) != null ? _a : ""]];
  }
  function nextStart(asOf, starts) {
    let [from, days] = readAll(
      () => dayOfCell(asOf, "asOf"),
      () => daysOf(starts, "starts")
    ), after = days.filter((day) => day >= from);
    return after.length === 0 && stopWithout("No group starts on that day or later."), [[serialOf(after.reduce((first, day) => day < first ? day : first))]];
  }
  function countOf(meetings, policy) {
    var _a, _b;
    return isBlank(meetings) ? (_b = (_a = policy.meetings.count) == null ? void 0 : _a.value) != null ? _b : stop("meetings is needed, because the rules set no number.") : wholeOf(meetings, "meetings", 1, 52);
  }
  var mostGroups = 200;
  function namesOf(groups) {
    let cells = groups.flat(), [first] = cells;
    if (cells.length === 1 && typeof first == "number") {
      let count = wholeOf(first, "groupNames", 1, mostGroups);
      return Array.from({ length: count }, (_, index) => index + 1);
    }
    let names = cells.filter((cell) => textOf(cell) !== "");
    return names.length > mostGroups ? stop(`groupNames are at most ${mostGroups}.`) : names;
  }
  function rhythmOf(start, { holidays, rhythm }, policy) {
    var _a, _b;
    let [first, word, away] = readAll(
      () => dayOfCell(start, "start"),
      () => {
        var _a2;
        return (_a2 = ["", "date", "weekday"].find((each) => each === wordOf(rhythm))) != null ? _a2 : stop("rhythm is DATE or WEEKDAY.");
      },
      () => daysOf(holidays, "holidays")
    ), { day } = partsOf(first), every = (_b = (_a = policy.meetings.everyMonths) == null ? void 0 : _a.value) != null ? _b : 1, month = monthOfDay(first), recurrence = word === "weekday" ? { kind: "nthWeekday", nth: nthOf(day), weekday: weekdayOf(first) } : { kind: "dayOfMonth", day, missing: "clamp" }, ruledOut = new Set(away);
    return {
      dated: (from, count, after) => {
        month + (from + count - 1) * every > calendarEnd && stop("the calendar ends before the last of these meetings.");
        let before = after;
        return Array.from({ length: count }, (_, index) => {
          var _a2;
          let date = (_a2 = dayIn(plusMonths(month, (from + index) * every), recurrence)) != null ? _a2 : first;
          for (; ruledOut.has(date); ) date = plusDays(date, 7);
          let serial = serialOf(date);
          return serial <= before ? { error: "#N/A", message: "Holidays moved the meeting before it to this day or past it." } : (before = serial, serial);
        });
      }
    };
  }
  function nthOf(day) {
    var _a;
    return (_a = [1, 2, 3, 4, "last"][Math.floor((day - 1) / 7)]) != null ? _a : "last";
  }

  // src/policy/check.ts
  function checkOptional(sourced, least, most, path, check) {
    sourced !== null && checkWhole(sourced.value, least, most, path, check);
  }
  function checkWhole(value, least, most, path, check) {
    check.that(isWhole(value, least, most), path, `This is a whole number from ${least} to ${most}.`);
  }
  function isWhole(value, least, most) {
    return Number.isSafeInteger(value) && value >= least && value <= most;
  }

  // src/policy/contradictions.ts
  var wholeMeeting = [1, 2, 4, 5, 10];
  function numberContradictions({ meetings, attendance }) {
    let check = newCheck();
    return checkOptional(meetings.count, 1, 52, "meetings.count.value", check), checkAttendance({ attendance, meetings }, check), check.problems;
  }
  function newCheck() {
    let problems = [];
    return {
      problems,
      that: (claim, path, message) => {
        claim || problems.push(problem(path, "contradiction", message));
      }
    };
  }
  function checkAttendance({ attendance, meetings }, check) {
    var _a, _b;
    let given = (_b = (_a = meetings.count) == null ? void 0 : _a.value) != null ? _b : 52, count = isWhole(given, 1, 52) ? given : 52;
    attendance.minimum !== null && checkMinimum(attendance.minimum.value, count, check), checkOptional(attendance.firstMeetingBy, 1, count, "attendance.firstMeetingBy.value", check), checkOptional(attendance.firstMeetingPreferred, 1, count, "attendance.firstMeetingPreferred.value", check), check.that(
      attendance.firstMeetingBy === null || attendance.firstMeetingPreferred === null || attendance.firstMeetingPreferred.value <= attendance.firstMeetingBy.value,
      "attendance.firstMeetingPreferred.value",
      "The preferred first meeting cannot come after the last one allowed."
    );
    let { attended, partial, excused } = attendance.points.value;
    check.that(
      wholeMeeting.includes(attended),
      "attendance.points.value.attended",
      `A whole meeting is worth ${list(wholeMeeting.map(String), "or")} points, so that credit is written exactly.`
    );
    let most = wholeMeeting.includes(attended) ? attended : Math.max(...wholeMeeting);
    partial !== null && checkWhole(partial, 0, most, "attendance.points.value.partial", check), excused !== null && checkWhole(excused, 0, most, "attendance.points.value.excused", check);
  }
  function checkMinimum(minimum, count, check) {
    let path = "attendance.minimum.value";
    if (minimum.kind === "meetings") checkWhole(minimum.meetings, 1, count, `${path}.meetings`, check);
    else if (minimum.kind === "absences") checkWhole(minimum.atMost, 0, count - 1, `${path}.atMost`, check);
    else {
      let { numerator, denominator } = minimum.share;
      check.that(
        Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && numerator > 0 && denominator <= 1e3 && denominator > 0 && numerator <= denominator,
        `${path}.share`,
        "A share is a fraction above 0 and at most 1, in thousandths at the finest."
      );
    }
  }

  // src/rules/attendance/cards.ts
  var attendanceCards = { "attendance.minimum-meetings": { statement: "A member attends at least the number of meetings that the policy sets." }, "attendance.first-meeting-by": { statement: "The first meeting that a member attends is one of the opening meetings." }, "attendance.first-meeting-preferred": { statement: "It is preferred that a member attends the very first meeting." } };

  // src/rules/capacity/cards.ts
  var capacityCards = { "capacity.maximum": { statement: "A group holds no more participants than the policy sets for the way it meets." } };

  // src/rules/schedule/cards.ts
  var scheduleCards = { "schedule.meeting-count": { statement: "A series has the number of meetings that the policy sets." }, "schedule.monthly": { statement: "Meetings follow one another at the interval in months that the policy sets, evenly spaced." } };

  // src/sheet/terms.ts
  var [none, nothing2] = ["none", "nothing"], mostPoints = 10;
  function quantity(key, path, statement, most, get, put) {
    return {
      key,
      path,
      statement,
      shown: (document) => {
        var _a, _b;
        return (_b = (_a = get(document)) == null ? void 0 : _a.value) != null ? _b : none;
      },
      section: (document) => {
        var _a, _b;
        return (_b = (_a = get(document)) == null ? void 0 : _a.section) != null ? _b : null;
      },
      set: (document, cell) => {
        put(document, wordOf(cell) === none ? null : here(wholeOf(cell, `${key}, unless it is none,`, 1, most)));
      }
    };
  }
  function here(value) {
    return { value, source: "this sheet", section: "this sheet" };
  }
  var terms = [
    ...modalities.map(
      (modality) => quantity(
        `capacity.maximum.${modality}`,
        `capacity.maximum.${modality}`,
        capacityCards["capacity.maximum"].statement,
        1e3,
        ({ capacity: capacity2 }) => capacity2.maximum[modality],
        (document, value) => {
          let maximum = { ...document.capacity.maximum, [modality]: value };
          document.capacity = { ...document.capacity, maximum };
        }
      )
    ),
    quantity(
      "schedule.meeting-count",
      "meetings.count",
      scheduleCards["schedule.meeting-count"].statement,
      52,
      ({ meetings }) => meetings.count,
      (document, count) => {
        document.meetings = { ...document.meetings, count };
      }
    ),
    quantity(
      "schedule.monthly",
      "meetings.everyMonths",
      scheduleCards["schedule.monthly"].statement,
      12,
      ({ meetings }) => meetings.everyMonths,
      (document, everyMonths) => {
        document.meetings = { ...document.meetings, everyMonths };
      }
    ),
    {
      key: "attendance.minimum-meetings",
      path: "attendance.minimum",
      statement: attendanceCards["attendance.minimum-meetings"].statement,
      shown: ({ attendance }) => attendance.minimum === null ? none : minimumInWords(attendance.minimum.value),
      section: ({ attendance }) => {
        var _a, _b;
        return (_b = (_a = attendance.minimum) == null ? void 0 : _a.section) != null ? _b : null;
      },
      set: (document, cell) => {
        let minimum = wordOf(cell) === none ? null : here(minimumOf(cell));
        document.attendance = { ...document.attendance, minimum };
      }
    },
    ...["firstMeetingBy", "firstMeetingPreferred"].map((name) => {
      let rule = name === "firstMeetingBy" ? "attendance.first-meeting-by" : "attendance.first-meeting-preferred";
      return quantity(
        rule,
        `attendance.${name}`,
        attendanceCards[rule].statement,
        52,
        ({ attendance }) => attendance[name],
        (document, value) => {
          document.attendance = { ...document.attendance, [name]: value };
        }
      );
    }),
    ...["attended", "partial", "excused"].map((mark) => {
      let key = `attendance.points.${mark}`;
      return {
        key,
        path: `attendance.points.value.${mark}`,
        statement: mark === "attended" ? "Points for a whole meeting; other marks have a part of them." : `Points for a meeting marked as ${mark}; none leaves it out of the count.`,
        shown: ({ attendance }) => {
          var _a;
          return ((_a = attendance.points.value[mark]) != null ? _a : none) || nothing2;
        },
        section: ({ attendance }) => attendance.points.section,
        set: (document, cell) => {
          let value = mark === "attended" ? wholeOf(cell, key, 1, mostPoints) : partOf(cell, key), { attendance } = document;
          document.attendance = { ...attendance, points: here({ ...attendance.points.value, [mark]: value }) };
        }
      };
    }),
    ...[
      ["types-of-work", "typesOfWork"],
      ["career-stages", "careerStages"],
      ["settings", "settings"]
    ].map(([key, name]) => ({
      key: `eligibility.${key}`,
      path: `eligibility.vocabularies.value.${name}`,
      statement: "Words that people and groups may have, with commas between them.",
      shown: ({ eligibility }) => eligibility.vocabularies.value[name].join(", "),
      section: ({ eligibility }) => eligibility.vocabularies.section,
      set: (document, cell) => {
        let words3 = textOf(cell).split(",").map(wordOf);
        words3.includes("") && stop(`eligibility.${key} is a list of words with commas between them.`);
        let { eligibility } = document, vocabularies = here({ ...eligibility.vocabularies.value, [name]: words3 });
        document.eligibility = { ...eligibility, vocabularies };
      }
    }))
  ];
  function partOf(cell, key) {
    let word = wordOf(cell);
    return word === none || word === nothing2 ? word === none ? null : 0 : wholeOf(cell, `${key}, unless it is nothing or none,`, 1, mostPoints);
  }
  function minimumInWords(minimum) {
    return minimum.kind === "meetings" ? minimum.meetings : minimum.kind === "absences" ? `all but ${minimum.atMost}` : `${minimum.share.numerator}/${minimum.share.denominator} rounded ${minimum.rounded}`;
  }
  var shares = /^(\d{1,4})\/(\d{1,4})-rounded-(up|down)$/;
  function minimumOf(cell) {
    var _a, _b;
    let word = wordOf(cell).replace("\u2044", "/"), [, numerator, denominator, rounded] = (_a = shares.exec(word)) != null ? _a : [];
    if (rounded !== void 0)
      return { kind: "ratio", share: { numerator: Number(numerator), denominator: Number(denominator) }, rounded: rounded === "up" ? "up" : "down" };
    let [, absences] = (_b = /^all-but-(\d{1,2})$/.exec(word)) != null ? _b : [];
    return absences !== void 0 ? { kind: "absences", atMost: Number(absences) } : { kind: "meetings", meetings: wholeOf(cell, 'attendance.minimum-meetings, unless it is none, "2/3 rounded up", "2/3 rounded down" or "all but 2",', 1, 52) };
  }

  // src/sheet/policy-cells.ts
  function readPolicyCells(cells, base) {
    if (cells.every(([key]) => isBlank(key))) return base;
    let document = { ...base }, seen = /* @__PURE__ */ new Set();
    readEach(
      cells.map(([key, value = null], index) => () => {
        if (isBlank(key)) return;
        let word = wordOf(key), term = terms.find((each) => each.key === word);
        term === void 0 && word !== "policy" && stop(`row ${index + 1} of policy is not one of those that RULES lists.`), seen.has(word) && stop(`${word} stands twice in policy.`), seen.add(word), term === void 0 ? document.id = textOf(value) || base.id : term.set(document, value);
      })
    ), terms.some(({ shown }) => shown(document) !== shown(base)) && document.id === base.id && (document.id += ", changed");
    let problems = numberContradictions(document);
    return problems.length > 0 && stop(problems.map(({ path, message }) => `${keyOf(path)}: ${message}`).join(" ")), { ...base, ...document };
  }
  function keyOf(place) {
    var _a, _b;
    return (_b = (_a = terms.find(({ path }) => place.startsWith(path))) == null ? void 0 : _a.key) != null ? _b : place;
  }
  function ruleRows(policy) {
    return [
      ["policy", policy.id, "The rules that judge. Change a value and hand the range over as the last argument."],
      ...terms.map(({ key, statement, shown, section }) => {
        let written = section(policy);
        return [key, shown(policy), written === null ? statement : `${statement} (${written})`];
      })
    ];
  }

  // src/sheet/sheet-function.ts
  function signatureOf(parameters) {
    return parameters.map((name) => name.endsWith("?") ? `[${name.slice(0, -1)}]` : name).join(", ");
  }

  // src/sheet/version.ts
  var version = "0.6.0";

  // src/sheet/table.ts
  function rulesOf({ policy }) {
    return readPolicyCells(policy, policies.partnersInPrevention);
  }
  function one(given, name) {
    return only(given[name], name);
  }
  function seriesCells(given) {
    return { meetings: one(given, "meetings"), holidays: given.holidays, rhythm: one(given, "rhythm") };
  }
  var table = {
    LIMIT: {
      doc: "The most people a group may have, by how it meets.",
      parameters: ["modality", "policy?"],
      columns: ["limit"],
      rows: 1,
      answer: (given) => limit(one(given, "modality"), rulesOf(given))
    },
    SEATSLEFT: {
      doc: "Seats left in a group; below zero when there are more people than it may have.",
      parameters: ["enrolled", "modality", "policy?"],
      columns: ["seats left"],
      rows: 1,
      answer: (given) => seatsLeft(one(given, "enrolled"), one(given, "modality"), rulesOf(given))
    },
    CAPACITY: {
      doc: "Limit, seats left and OPEN, FULL or OVER for each group.",
      parameters: ["groups", "policy?"],
      columns: ["limit", "seats left", "status"],
      rows: "groups",
      answer: (given) => capacity(given.groups, rulesOf(given))
    },
    ELIGIBLE: {
      doc: "Whether each person fits the sector and the group (TRUE, FALSE or NOT YET), and why; other rules need more facts.",
      parameters: ["people", "criteria", "policy?"],
      columns: ["fits", "because"],
      rows: "people",
      answer: (given) => eligible(given.people, given.criteria, rulesOf(given))
    },
    KEEPSSEAT: {
      doc: "Whether whoever comes may take the seat: only its holder, while in the sector (TRUE, FALSE or NOT YET), and why.",
      parameters: ["changes", "policy?"],
      columns: ["may take the seat", "because"],
      rows: "changes",
      answer: (given) => keepsSeat(given.changes, rulesOf(given))
    },
    STANDING: {
      doc: "Meetings attended, first meeting attended and MET, ON TRACK, AT RISK or NOT MET for each participant.",
      parameters: ["roster", "held?", "policy?"],
      columns: ["attended", "first meeting", "status"],
      rows: "roster",
      answer: (given) => standings(given.roster, one(given, "held"), rulesOf(given))
    },
    STILLNEEDED: {
      doc: "How many more meetings each participant must attend, and how many they can miss.",
      parameters: ["roster", "held?", "policy?"],
      columns: ["still needed", "can miss"],
      rows: "roster",
      answer: (given) => stillNeeded(given.roster, one(given, "held"), rulesOf(given))
    },
    EXPLAIN: {
      doc: "The reasons for the standing of one row of a roster, one sentence a cell.",
      parameters: ["row", "held?", "policy?"],
      columns: ["reason"],
      rows: 5,
      answer: (given) => reasons(given.row, one(given, "held"), rulesOf(given))
    },
    WORKLIST: {
      doc: "Participants who ask for attention: rows that cannot be read, then AT RISK, then NOT MET, each with the reason.",
      parameters: ["roster", "held?", "policy?"],
      columns: ["participant", "status", "because"],
      rows: "roster",
      answer: (given) => worklist(given.roster, one(given, "held"), rulesOf(given))
    },
    JOINBY: {
      doc: "The last meeting date at which somebody may attend for the first time.",
      parameters: ["start", "meetings?", "holidays?", "rhythm?", "policy?"],
      columns: ["date"],
      rows: 1,
      answer: (given) => joinBy(one(given, "start"), seriesCells(given), rulesOf(given))
    },
    SCHEDULE: {
      doc: "The meeting dates of a group, counted from its start; a meeting on a holiday moves on by a week or more.",
      parameters: ["start", "meetings?", "holidays?", "rhythm?", "policy?"],
      columns: ["date"],
      rows: "meetings",
      answer: (given) => series(one(given, "start"), seriesCells(given), rulesOf(given))
    },
    CALENDAR: {
      doc: "Groups one after another through the year: group, meeting and date.",
      parameters: ["start", "groupNames", "meetings?", "gapDays?", "holidays?", "rhythm?", "policy?"],
      columns: ["group", "meeting", "date"],
      rows: ["groupNames", "meetings"],
      answer: (given) => calendar(one(given, "start"), given.groupNames, one(given, "gapDays"), seriesCells(given), rulesOf(given))
    },
    NEXTSTART: {
      doc: "The first group start on a day or after it, for people who join again.",
      parameters: ["asOf", "starts"],
      columns: ["date"],
      rows: 1,
      answer: (given) => nextStart(one(given, "asOf"), given.starts)
    },
    ALLOCATE: {
      doc: "Places given out row after row: the group, which choice it was, and why.",
      parameters: ["choices", "places", "policy?"],
      columns: ["group", "choice", "because"],
      rows: "choices",
      answer: (given) => allocation(given.choices, given.places, rulesOf(given))
    },
    REVIEW: {
      doc: "The figures of one group: who met the rules, who started in time, attendance and completion.",
      parameters: ["roster", "held?", "policy?"],
      columns: ["figure", "value"],
      rows: 14,
      answer: (given) => review(given.roster, one(given, "held"), rulesOf(given))
    },
    REVIEWCHANGE: {
      doc: "Two answers of REVIEW beside each other, with the difference of each figure that can be compared.",
      parameters: ["previous", "current"],
      columns: ["figure", "previous", "current", "change"],
      rows: "current",
      answer: ({ previous, current }) => reviewChange(previous, current)
    },
    THEMES: {
      doc: "How many comments there are on strengths, areas for improvement and opportunities.",
      parameters: ["responses"],
      columns: ["theme", "comments"],
      rows: 3,
      answer: ({ responses }) => themeCounts(responses)
    },
    TOISO: {
      doc: "Dates as text in the form YYYY-MM-DD, which every program reads alike.",
      parameters: ["date", "system?"],
      columns: ["text"],
      rows: "date",
      answer: (given) => {
        let system = systemOf(one(given, "system"));
        return eachCell(given.date, (cell) => isoDay(dayOfCell(cell, "date", system)));
      }
    },
    FROMISO: {
      doc: "Text in the form YYYY-MM-DD as dates.",
      parameters: ["text", "system?"],
      columns: ["date"],
      rows: "text",
      answer: (given) => {
        let system = systemOf(one(given, "system"));
        return eachCell(given.text, (cell) => serialOf(dayOfCell(cell, "text"), system));
      }
    },
    RULES: {
      doc: "Every number these functions go by, with what it is for and where it is written.",
      parameters: ["policy?"],
      columns: ["rule", "value", "what it says"],
      rows: 15,
      answer: (given) => ruleRows(rulesOf(given))
    },
    VERSION: {
      doc: "The version of these rules.",
      parameters: [],
      columns: ["version"],
      rows: 1,
      answer: () => [[`communities-of-practice ${version}`]]
    },
    GUIDE: {
      doc: "Every function with what it takes and what it is for.",
      parameters: [],
      columns: ["function", "takes", "what it is for"],
      rows: 22,
      answer: () => guide()
    }
  }, functionIds = Object.keys(table);
  function eachCell(cells, answer) {
    return eachRow(cells, 1, 0, (row) => {
      var _a;
      return [answer((_a = columnsOf(row, 1)[0]) != null ? _a : null)];
    });
  }
  function guide() {
    return Object.entries(table).map(([id, { doc, parameters }]) => [id, signatureOf(parameters), doc]);
  }

  // src/sheet/call.ts
  function call(id, given) {
    try {
      let found2 = functionOf(id);
      if (found2 === null) return [[{ error: "#NAME?", message: "No function has this name; GUIDE lists them." }]];
      let answer = found2.answer(argumentsOf(found2, given));
      return answer.length > 0 ? answer : [blanks(found2.columns.length)];
    } catch (reason) {
      return [[reason instanceof Stop ? reason.cell : { error: "#VALUE!", message: "internal error" }]];
    }
  }
  function functionOf(id) {
    var _a;
    return (_a = table[String(id).toUpperCase()]) != null ? _a : null;
  }
  function argumentsOf({ parameters }, given) {
    return given.length > parameters.length && stop(`There are at most ${parameters.length} arguments.`), readArguments(parameters.map((name, index) => [name.replace("?", ""), cellsIn(given[index])]));
  }
  function readArguments(entries) {
    return Object.fromEntries(entries);
  }
  function cellsIn(argument) {
    return argument == null ? [] : Array.isArray(argument) ? argument.some(Array.isArray) ? argument.map((row) => Array.isArray(row) ? row.map(cellIn) : [cellIn(row)]) : argument.length === 0 ? [] : [argument.map(cellIn)] : [[cellIn(argument)]];
  }
  function cellIn(value) {
    return typeof value == "string" || typeof value == "boolean" ? value : typeof value == "number" ? Number.isFinite(value) ? value : { error: "#NUM!", message: "No number." } : value == null ? null : readError(value);
  }
  function readError(value) {
    let { error, message } = Object(value);
    return {
      error: typeof error == "string" ? error : "#VALUE!",
      message: typeof message == "string" ? message : "This is no cell."
    };
  }

  // src/sheet/hosts/sheets.ts
  function callFromSheets(id, given, days) {
    var _a;
    try {
      let cells = given.map((argument) => neutral(argument, days)), asDates = id !== "FROMISO" || [cells[1]].flat(2).every((cell) => isBlank(cell)), shown = shownFor(call(id, cells), asDates ? table[id].columns : [], days), [[only2] = []] = shown;
      return shown.length === 1 && ((_a = shown[0]) == null ? void 0 : _a.length) === 1 ? only2 : shown;
    } catch {
      return cannotRead("internal error");
    }
  }
  function shownFor(answer, columns, days) {
    return answer.map((row) => row.map((cell, column) => shownAs(cell, columns[column] === "date", days)));
  }
  function neutral(value, days) {
    return typeof value != "object" || value === null ? value : Array.isArray(value) ? value.map((each) => neutral(each, days)) : Object.prototype.toString.call(value) === "[object Date]" ? days.isoOf(value) : value;
  }
  function shownAs(cell, isDate, days) {
    return isDate && typeof cell == "number" ? days.dateOf(isoDay(dayOfCell(cell, "date"))) : typeof cell != "object" || cell === null ? cell : cell.message === "" ? cell.error : shownError(cell);
  }

  // <stdin>
  function daysOfSheet() {
    let known2, zone = () => known2 != null ? known2 : known2 = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
    return {
      isoOf: (date) => Utilities.formatDate(date, zone(), "yyyy-MM-dd"),
      dateOf: (iso) => Utilities.parseDate(iso, zone(), "yyyy-MM-dd")
    };
  }
  var call2 = (id, given) => callFromSheets(id, Array.from(given), daysOfSheet());
  return __toCommonJS(stdin_exports);
})();
