import * as z from 'zod/mini';
import { type Modality, modalities } from '../policy/policy.js';

/** Shapes that several documents share. */
export const text: z.ZodMiniType<string> = z.string();
export const words: z.ZodMiniType<string[]> = z.array(z.string().check(z.minLength(1)));
export const whole: z.ZodMiniType<number> = z.int();
export const modality: z.ZodMiniType<Modality> = z.enum(modalities);
