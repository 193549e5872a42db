export type { CertificateStatus } from './certificate-number.ts';
export { editRecommendations, RecommendationsForm, refreshDraft } from './change-draft.ts';
export { changeStanding, StandingForm } from './change-standing.ts';
export { checkCertificate, findCertificates, type PublicCertificate } from './check-certificate.ts';
export { CheckForm, markCheck, recognise, SendBackForm, sendBack } from './check-file.ts';
export type { CheckGroup } from './council-checklist.ts';
export { decideByProtocol } from './decide-application.ts';
export { assignNumber, CodeForm, handOver, NumberForm, requestCertificateCode, signCertificate } from './issue-certificate.ts';
export { certificateOfLetter, pathOfOutcomeLetter } from './letter-certificate.ts';
export {
  type CertificateRow,
  listCentreCertificates,
  listOwnCertificates,
  listRegister,
  ownCertificatePaper,
} from './list-certificates.ts';
export { listOpenProtocols, listProtocols, type ProtocolRow } from './list-protocols.ts';
export { outcomePapers } from './outcome-papers.ts';
export { outcomeEffects, outcomeFacts } from './outcomes-ports.ts';
export { type PendingCertificate, pendingCertificates } from './pending-certificates.ts';
export { findDecidingProtocol } from './protocols.db.ts';
export { type CouncilFile, type CouncilFileRow, listCouncilFiles, readCouncilFile } from './read-council-file.ts';
export { type ProtocolPage, readProtocolPage } from './read-protocol.ts';
export { requestProtocolCode, SignatureForm, signProtocol } from './sign-protocol.ts';
