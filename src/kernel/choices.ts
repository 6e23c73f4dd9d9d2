/**
 * Who may have which place, in columns: person `p` may have the places `targets[starts[p]]` to `targets[starts[p + 1] - 1]`, the one
 * they would rather have first. People stand in the order in which they come first.
 */
export interface Choices {
  /** One more than there are people. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** How many people each place takes. */
  readonly room: Int32Array;
}
