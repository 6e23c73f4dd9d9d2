import type { Choices } from '../../kernel/choices.js';
/** stand-in while the engine is built */
export function maxPlacement(choices: Choices): Int32Array {
  return new Int32Array(choices.starts.length - 1).fill(-1);
}
