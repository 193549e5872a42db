export { DEMO_ITEMS } from './items.ts';
export {
  DEMO_CENTRES,
  DEMO_ORGANISATIONS,
  DEMO_SITES,
  type DemoSite,
} from './organisations.ts';
export { DEMO_PEOPLE, type DemoPerson } from './people.ts';
export { DEMO_QUALIFICATIONS, DEMO_STANDARDS, type DemoQualification } from './qualifications.ts';
export { DEMO_PASSPORT, type DemoScanKind, makeDemoPortrait, makeDemoScan } from './scans.ts';
export { textsOfTool } from './tool-texts.ts';
export { DEMO_TOOLS } from './tools.ts';
