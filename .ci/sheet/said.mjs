/**
 * What a program tells of a parameter: what it is, whether it may be left out, its columns where there are several, and the words it may be.
 *
 * @param parameter one of a definition
 */
export function saidOf({ doc, optional, shape, words }) {
  const columns = shape === 'cell' ? [] : [...shape.columns, ...(shape.more === undefined ? [] : [shape.more])];
  const parts = [
    `${optional ? '(optional) ' : ''}${doc}`,
    ...(columns.length > 1 ? [`Columns: ${columns.join(', ')}.`] : []),
    ...(words === undefined ? [] : [`One of: ${words.join(', ')}.`]),
  ];
  return parts.join(' ');
}
