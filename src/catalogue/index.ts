export {
  type CentreInList,
  type Council,
  listCentres,
  listCouncils,
  listQualifications,
  listRegions,
  listStandards,
  type QualificationInList,
  type RegionInList,
  type StandardInList,
} from './list-catalogue.ts';
export { type CentrePage, type CentreSite, type OfferedQualification, readCentrePage } from './read-centre-page.ts';
export { REGION_CODES, regionName } from './regions.ts';
