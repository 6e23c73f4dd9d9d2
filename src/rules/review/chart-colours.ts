/** The few colours of a chart, each readable on white. They tell nothing apart that its form or a word does not tell apart too. */
export const chartColours = {
  ink: '#1c2733',
  quiet: '#56616d',
  line: '#d5dbe1',
  now: '#1d5c7c',
  earlier: '#7a5320',
} as const;
