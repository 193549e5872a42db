export {
  type CentreInList,
  listCentres,
  listCouncils,
  listQualifications,
  listRegions,
  listStandards,
} from './list-catalogue.ts';
export { listDaysOff, readCalendar } from './read-calendar.ts';
export { type CentrePage, type CentreSite, type OfferedQualification, readCentrePage } from './read-centre-page.ts';
export { readCouncilSettings } from './read-settings.ts';
export { REGION_CODES, regionName } from './regions.ts';
