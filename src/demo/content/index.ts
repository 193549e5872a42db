export { CONSTRUCTION } from './construction/index.ts';
export type { DemoCouncil } from './council.ts';
export { DEMO_CENTRES, DEMO_COUNCILS, DEMO_ITEMS, DEMO_ORGANISATIONS, DEMO_PEOPLE, DEMO_SITES } from './councils.ts';
export type { CentreKey, OrganisationKey, QualificationKey, SiteKey } from './keys.ts';
export { SKILLS } from './kz/index.ts';
export type { DemoFiling, PaperPlace } from './paperwork.ts';
export { type DemoPerson, isKeyOf } from './person.ts';
export { SAFETY } from './safety/index.ts';
export { type DemoScanKind, makeDemoPortrait, makeDemoScan } from './scans.ts';
