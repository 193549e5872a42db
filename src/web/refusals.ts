import { type UNSAFE_DataWithResponseInit as DataWithResponseInit, data } from 'react-router';
import { z } from 'zod';
import { isDatabaseAway } from '#platform/database-away.ts';
import { currentLanguage } from '#platform/language.ts';
import { Refusal } from '#platform/refusal.ts';
import { GUARD_REASONS, type ReasonCode, wordReason } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { ACCOUNT_REFUSALS } from './refusals/account.ts';
import { APPEAL_REFUSALS } from './refusals/appeals.ts';
import { APPLICANT_REFUSALS } from './refusals/applicant.ts';
import { CENTRE_REFUSALS } from './refusals/centre.ts';
import { COMMON_REFUSALS } from './refusals/common.ts';
import { COUNCIL_REFUSALS } from './refusals/council.ts';
import { DEMO_REFUSALS } from './refusals/demo.ts';
import { DOCUMENTS_REFUSALS } from './refusals/documents.ts';
import { EXAM_REFUSALS } from './refusals/exam.ts';
import { OPERATOR_REFUSALS } from './refusals/operator.ts';
import { PAYMENT_REFUSALS } from './refusals/payments.ts';
import { PRIVACY_REFUSALS } from './refusals/privacy.ts';
import { PUBLIC_REFUSALS } from './refusals/public.ts';
import { SCHEDULE_REFUSALS } from './refusals/schedule.ts';
import { SETTINGS_REFUSALS } from './refusals/settings.ts';
import type { RefusalWords } from './refusals/words.ts';

/** Every code of a `Refusal` with its status and words. A code of no area is a bug: `refusals.test.ts` looks for it in the sources. */
export const REFUSALS: Readonly<Record<string, RefusalWords>> = {
  ...reasonsOfProcedures(),
  ...COMMON_REFUSALS,
  ...PUBLIC_REFUSALS,
  ...ACCOUNT_REFUSALS,
  ...APPLICANT_REFUSALS,
  ...DOCUMENTS_REFUSALS,
  ...CENTRE_REFUSALS,
  ...PAYMENT_REFUSALS,
  ...PRIVACY_REFUSALS,
  ...OPERATOR_REFUSALS,
  ...SCHEDULE_REFUSALS,
  ...SETTINGS_REFUSALS,
  ...EXAM_REFUSALS,
  ...COUNCIL_REFUSALS,
  ...APPEAL_REFUSALS,
  ...DEMO_REFUSALS,
};

/** Why a move is not possible, in the words of the procedures. */
function reasonsOfProcedures(): Readonly<Record<string, RefusalWords>> {
  const codes = Object.keys(GUARD_REASONS) as ReasonCode[];
  return Object.fromEntries(
    codes.map((code) => [
      code,
      { status: 409, message: (details) => wordReason({ code, details }, currentLanguage()) } satisfies RefusalWords,
    ]),
  );
}

/** A "no" as a page shows it. */
export interface RefusalShown {
  readonly code: string;
  readonly message: string;
}

function shown(error: unknown): { status: number; refusal: RefusalShown } {
  if (isDatabaseAway(error)) return { status: 503, refusal: { code: 'service_away', message: m.common_service_away() } };
  if (!(error instanceof Refusal)) throw error;
  const words = REFUSALS[error.code];
  if (!words) throw error;
  return { status: words.status, refusal: { code: error.code, message: words.message(error.details) } };
}

/** For actions: a refusal comes back as `actionData.refusal`, beside the form with what was typed (`kept`). Bugs pass. */
export async function refusable<T, Kept extends object = object>(
  work: () => Promise<T>,
  kept: Kept = {} as Kept,
): Promise<T | DataWithResponseInit<{ refusal: RefusalShown } & Kept>> {
  try {
    return await work();
  } catch (error) {
    const { status, refusal } = shown(error);
    return data({ refusal, ...kept }, { status });
  }
}

/** For loaders: a refusal becomes the error page with its words. Bugs pass. */
export async function orErrorPage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { status, refusal } = shown(error);
    throw data(refusal, { status });
  }
}

const Id = z.uuid();

/** An id from the address. Refuses: `not_found`. Call it inside `refusable` or `orErrorPage`. */
export function uuidParam(value: string | undefined): string {
  const id = Id.safeParse(value);
  if (!id.success) throw new Refusal('not_found');
  return id.data;
}
