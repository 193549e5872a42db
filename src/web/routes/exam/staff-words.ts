import type { Duty, IncidentKind } from '#exams/index.ts';
import type { Part } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';

const DUTIES: Record<Duty, () => string> = {
  commission_chair: m.exam_duty_chair,
  expert: m.exam_duty_expert,
  technical_expert: m.exam_duty_technical_expert,
  proctor: m.exam_duty_proctor,
};
export const dutyInWords = (duty: Duty): string => DUTIES[duty]();

export const partInWords = (part: Part): string => (part === 'theory' ? m.exam_theory() : m.exam_practice());

const INCIDENTS: Record<IncidentKind, () => string> = {
  phone: m.exam_incident_phone,
  talking: m.exam_incident_talking,
  outside_help: m.exam_incident_outside_help,
  forbidden_aids: m.exam_incident_forbidden_aids,
  impersonation: m.exam_incident_impersonation,
  disorder: m.exam_incident_disorder,
  other: m.exam_incident_other,
};
export const incidentInWords = (kind: string): string => INCIDENTS[kind as IncidentKind]?.() ?? kind;
export const incidentOptions = () => Object.entries(INCIDENTS).map(([value, label]) => ({ value, label: label() }));
