/** Whatever the stories of the demo call by name; each council adds its own, and the keys of one never stand for those of another. */

export type CentreKey = 'white-bridge' | 'level' | 'steady-hand' | 'spark';

export type OrganisationKey =
  | CentreKey
  | 'council'
  | 'sea-hall'
  | 'sever-project'
  | 'operator'
  // occupational safety
  | 'safety-council'
  | 'foundry'
  // electricians and welders of Kazakhstan
  | 'kz-council'
  | 'kz-builder';

export type SiteKey = 'moscow' | 'kaliningrad' | 'yekaterinburg' | 'vladivostok' | 'nizhny' | 'chelyabinsk' | 'astana' | 'almaty';

export type QualificationKey =
  | 'chief-engineer'
  | 'chief-architect'
  | 'survey-lead'
  | 'information-modeller'
  // occupational safety
  | 'safety-specialist'
  | 'safety-lead'
  // electricians and welders of Kazakhstan
  | 'kz-electrician'
  | 'kz-welder';
