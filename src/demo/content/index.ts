export { DEMO_ITEMS, SECTION_TITLES, type SectionId } from './items.ts';
export {
  DEMO_CENTRES,
  DEMO_ORGANISATIONS,
  DEMO_SITES,
  type DemoCentreCard,
  type DemoOrganisation,
  type DemoSite,
} from './organisations.ts';
export { DEMO_PEOPLE, type DemoPerson } from './people.ts';
export { DEMO_QUALIFICATIONS, DEMO_STANDARDS, type DemoQualification, type DemoStandard, type DocumentKind } from './qualifications.ts';
export { DEMO_PASSPORT, type DemoScan, type DemoScanKind, makeDemoPortrait, makeDemoScan } from './scans.ts';
export { DEMO_TOOLS } from './tools.ts';
