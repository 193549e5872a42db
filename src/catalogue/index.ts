export { assertKeepsCalendars } from './calendars.policy.ts';
export {
  ApproveForm,
  approveCalendar,
  DayForm,
  draftYearByRule,
  giveUpDraft,
  type ImportedCalendar,
  importCalendar,
  NewYearForm,
  setCalendarDay,
} from './change-calendar.ts';
export { changeSetting, readCouncilSettingsPage, SettingForm, type SettingShown } from './council-settings.ts';
export { listSiteNetworks, setSiteNetworks } from './exam-networks.ts';
export {
  type CentreInList,
  listCentres,
  listCouncils,
  listQualifications,
  listRegions,
  listStandards,
} from './list-catalogue.ts';
export { listWorkplaces } from './list-workplaces.ts';
export { listDaysOff, readCalendar } from './read-calendar.ts';
export {
  type CalendarDay,
  type CalendarListed,
  type CalendarPage,
  listCalendars,
  readCalendarPage,
  readCalendarWithDraft,
  type VersionShown,
} from './read-calendars.ts';
export { type CentrePage, type CentreSite, type OfferedQualification, readCentrePage } from './read-centre-page.ts';
export { type Contact, listCentreContacts, readOperatorContact } from './read-contacts.ts';
export { readCouncilSettings } from './read-settings.ts';
export { RECOUNT } from './recount-job.ts';
export { REGION_CODES, regionName } from './regions.ts';
export { findOffered, type QualificationFound, searchQualifications } from './search-qualifications.ts';
