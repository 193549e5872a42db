/** Whatever the stories of the demo call by name; each council adds its own, and the keys of one never stand for those of another. */

export type CentreKey = 'white-bridge' | 'level' | 'steady-hand';

export type OrganisationKey =
  | CentreKey
  | 'council'
  | 'sea-hall'
  | 'sever-project'
  | 'operator'
  // occupational safety
  | 'safety-council'
  | 'foundry';

export type SiteKey = 'moscow' | 'kaliningrad' | 'yekaterinburg' | 'vladivostok' | 'nizhny';

export type QualificationKey =
  | 'chief-engineer'
  | 'chief-architect'
  | 'survey-lead'
  | 'information-modeller'
  // occupational safety
  | 'safety-specialist'
  | 'safety-lead';
