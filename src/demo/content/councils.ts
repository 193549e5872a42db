import { CONSTRUCTION } from './construction/index.ts';
import type { DemoCouncil } from './council.ts';
import { SKILLS } from './kz/index.ts';
import { SAFETY } from './safety/index.ts';

/** The councils of the demo, each by a procedure of its own. */
export const DEMO_COUNCILS: readonly DemoCouncil[] = [CONSTRUCTION, SAFETY, SKILLS];

export const DEMO_ORGANISATIONS = DEMO_COUNCILS.flatMap(({ organisations }) => organisations);
export const DEMO_CENTRES = DEMO_COUNCILS.flatMap(({ centres }) => centres);
export const DEMO_SITES = DEMO_COUNCILS.flatMap(({ sites }) => sites);
export const DEMO_PEOPLE = DEMO_COUNCILS.flatMap(({ people }) => people);
export const DEMO_ITEMS = DEMO_COUNCILS.flatMap(({ items }) => items);
