import type { DemoCouncil } from '../council.ts';
import { ITEMS } from './items.ts';
import { CENTRES, ORGANISATIONS, SITES } from './organisations.ts';
import { PAPERWORK } from './paperwork.ts';
import { PEOPLE } from './people.ts';
import { QUALIFICATIONS, STANDARDS } from './qualifications.ts';
import { textsOfTool } from './tool-texts.ts';
import { TOOLS } from './tools.ts';

/** Electricians and welders of Kazakhstan. */
export const SKILLS: DemoCouncil = {
  key: 'kz-council',
  procedureId: 'kz-recognition',
  currency: 'KZT',
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
  // its centres may give an application back before they refuse
  settings: { filing: { correctionBeforeRefusal: true } },
};
