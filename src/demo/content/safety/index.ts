import type { DemoCouncil } from '../council.ts';
import { ITEMS } from './items.ts';
import { CENTRES, ORGANISATIONS, SITES } from './organisations.ts';
import { PAPERWORK } from './paperwork.ts';
import { PEOPLE } from './people.ts';
import { QUALIFICATIONS, STANDARDS } from './qualifications.ts';
import { textsOfTool } from './tool-texts.ts';
import { TOOLS } from './tools.ts';

/** Occupational safety. */
export const SAFETY: DemoCouncil = {
  key: 'safety-council',
  procedureId: 'nok-sts',
  currency: 'RUB',
  organisations: ORGANISATIONS,
  centres: CENTRES,
  sites: SITES,
  standards: STANDARDS,
  qualifications: QUALIFICATIONS,
  items: ITEMS,
  tools: TOOLS,
  textsOf: textsOfTool,
  paperwork: PAPERWORK,
  people: PEOPLE,
};
