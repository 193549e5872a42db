import { CONSTRUCTION_LIFE } from './construction-life.ts';
import type { CouncilLife } from './council-life.ts';
import { RECOGNITION_LIFE } from './recognition-life.ts';
import { SAFETY_LIFE } from './safety-life.ts';

/** What happens at each council of the demo. */
export const LIVES: readonly CouncilLife[] = [CONSTRUCTION_LIFE, SAFETY_LIFE, RECOGNITION_LIFE];
