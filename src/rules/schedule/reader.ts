import { type Problem, type ProblemCode, problem, type Result } from '../../kernel/result.js';

/** Collects problems. What it returns in place of something unreadable is never seen: with one problem there is no answer. */
export interface Reader {
  readonly problems: Problem[];
  readonly note: (path: string, code: ProblemCode, message: string) => void;
  readonly take: <Value>(read: Result<Value>) => Value | null;
  readonly whole: (value: number | undefined, path: string, least: number, most: number) => number;
  /** Two ends, in order; `null` where one of them cannot be read. */
  readonly span: <Moment extends number>(
    { from, to }: { readonly from: string | Moment; readonly to: string | Moment },
    path: string,
    read: (end: string | Moment, path: string) => Result<Moment>,
  ) => { readonly from: Moment; readonly to: Moment } | null;
}

export function newReader(): Reader {
  const problems: Problem[] = [];
  const note: Reader['note'] = (path, code, message) => {
    problems.push(problem(path, code, message));
  };
  const take: Reader['take'] = (read) => {
    if (read.ok) return read.value;
    problems.push(...read.problems);
    return null;
  };
  return {
    problems,
    note,
    take,
    whole: (value, path, least, most) => {
      if (value === undefined) note(path, 'missing', 'The policy sets no number, so the plan has to.');
      else {
        const fits = Number.isInteger(value) && value >= least && value <= most;
        if (fits) return value;
        const code = value < least ? 'too-small' : value > most ? 'too-big' : 'wrong-type';
        note(path, code, `This is a whole number from ${least} to ${most}.`);
      }
      // A number that cannot be is named once; what is worked out from it goes on from one that can.
      return least;
    },
    span: (ends, path, read) => {
      const [from, to] = [take(read(ends.from, `${path}.from`)), take(read(ends.to, `${path}.to`))];
      if (from === null || to === null) return null;
      if (to < from) note(`${path}.to`, 'contradiction', 'This ends before it starts.');
      return { from, to };
    },
  };
}
