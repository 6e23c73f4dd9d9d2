// The command, beside this folder or wherever COP says.
import { fileURLToPath } from 'node:url';

export const cop = process.env.COP ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Turns rows into a state. */
export const partial = ['review', '--partial'];
/** Turns states into one. */
export const mergePartial = ['review', '--merge', '--partial'];
/** Turns states into the review. */
export const merge = ['review', '--merge', '--no-groups', '--format', 'json'];
