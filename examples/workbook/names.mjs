// Names of cells that formulas on several sheets read, and how many rows and columns there is room for.

/** Columns for meetings. Rules may set fewer. */
export const mostMeetings = 12;
export const groupRows = 20;
export const holidayRows = 60;
/** A meeting moves by so many weeks at most. */
export const mostWeeks = 12;
export const mostPeople = 1000;

/** First rows of the tables. */
export const firstRow = { rules: 5, groups: 6, register: 7, schedule: 11 };

/** The numbers of a programme, by what formulas call them; each is one cell. */
export const ruleNames = {
  mostInPerson: 'Most_in_person',
  mostOnline: 'Most_online',
  mostHybrid: 'Most_hybrid',
  meetings: 'Meetings',
  attendAtLeast: 'Attend_at_least',
  firstBy: 'First_by',
  monthsBetween: 'Months_between',
  pointsWhole: 'Points_whole',
  pointsPartial: 'Points_partial',
  pointsExcused: 'Points_excused',
};

/** What a minimum that is no number comes to: how a share is rounded, its two numbers, or so many absences, and whether it can be read. */
export const minimumNames = {
  rounded: 'Minimum_rounded',
  numerator: 'Minimum_numerator',
  denominator: 'Minimum_denominator',
  absences: 'Minimum_absences',
  reads: 'Minimum_reads',
};

/** The numbers of the policy that this library calls Partners in Prevention. */
export const usualRules = {
  mostInPerson: 20,
  mostOnline: 12,
  mostHybrid: null,
  meetings: 6,
  attendAtLeast: 4,
  firstBy: 2,
  monthsBetween: 1,
  pointsWhole: 1,
  pointsPartial: 1,
  pointsExcused: 0,
};
