export { ACCOUNT_EVENTS, type AccountEvent } from './account-events.ts';
export { assertAudits, listAccountLog } from './account-log.ts';
export { AppointForm, appoint, dismiss, invitePerson, NewPersonForm, resetSecondFactor, setDisabled } from './appoint.ts';
export { closeAccount, eraseAccounts } from './close-account.ts';
export { type ConsentPurpose, consentSha256, consentText, findConsentText, isConsentPurpose } from './consent-texts/index.ts';
export { type Consent, listConsents, markWithdrawn } from './consents.ts';
export { createAccount } from './create-account.ts';
export { readOwnNumbers } from './own-numbers.ts';
export { changePassword, endOtherSessions, listOwnSessions } from './own-security.ts';
export { PASSWORD_MIN_LENGTH } from './password-length.ts';
export { temporaryPassword } from './passwords.ts';
export { APPOINTED, listPeopleAtWork, type PersonAtWork, readPersonAtWork } from './people-at-work.ts';
export { checkFields, missingFields, readLengthOfWork } from './personal-data/check-field.ts';
export { LISTS_OF_EDUCATION } from './personal-data/closed-lists.ts';
export {
  type Field,
  type FieldProblem,
  isAsked,
  type Text,
  type Values,
  valuesFrom,
} from './personal-data/field.ts';
export { fieldsOfSets, joinFields } from './personal-data/field-sets.ts';
export { EDUCATION_FIELDS } from './personal-data/people-fields.ts';
export { keepPhoto, readPhoto } from './photo.ts';
export { isProfilePart, PROFILE_PARTS, type Profile, type ProfilePart, profileFields, readProfile } from './profile.ts';
export { giveConsent, registerOrganisation, registerPerson } from './register.ts';
export { organisationRegistration, personRegistration } from './registration.ts';
export { rememberLanguage } from './remember-language.ts';
export { isStaff, scopeOf } from './roles.ts';
export { saveProfile } from './save-profile.ts';
export { passSecondFactor, prepareSecondFactor } from './second-factor.ts';
export { changeHat, closeSession, type Hat, resolveSession, type Session } from './sessions.ts';
export { askRecovery, recoverPassword, recoveryLinkOpens, setPassword } from './set-password.ts';
export { type SignInLimits, signIn } from './sign-in.ts';
