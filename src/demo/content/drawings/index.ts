import * as construction from './construction.ts';
import type { Drawing } from './drawing.ts';
import * as kz from './kz.ts';
import * as safety from './safety.ts';

const { LINES, ...others } = construction;

/** Every drawing that an item of the demo may show, by its id. */
export const DRAWINGS: ReadonlyMap<string, Drawing> = new Map(
  [...Object.values(LINES), ...Object.values(others), ...Object.values(safety), ...Object.values(kz)].map((one) => [one.id, one]),
);
