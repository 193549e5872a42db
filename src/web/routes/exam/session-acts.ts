import { z } from 'zod';
import type { AppDeps } from '#deps';
import {
  admit,
  attachRecording,
  changeExtraMinutes,
  checkIdentity,
  decideLateAnswers,
  endExam,
  INCIDENT_KINDS,
  issueNewCode,
  markAbsent,
  recordIncident,
} from '#exams/index.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';

const Part = z.enum(['theory', 'practice']);
const booking = { bookingId: z.uuid() };
const ticked = z.literal('on').optional().transform(Boolean);
const Seat = z
  .string()
  .trim()
  .max(20)
  .optional()
  .transform((seat) => (seat === '' ? null : seat));
/** The most that the database takes too. */
const MOST_EXTRA_MINUTES = 240;
const ExtraMinutes = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/)
  .transform(Number)
  .pipe(z.int().max(MOST_EXTRA_MINUTES));
/** The practice is admitted without the field: what was allowed for the theory stays. */
const checks = { identity: ticked, briefing: ticked, seat: Seat, extraMinutes: ExtraMinutes.optional() };

/** Each button of the session's page, by the value of `act`. */
const Act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('check'), ...booking, ...checks }),
  z.object({ act: z.literal('admit'), ...booking, ...checks, part: Part }),
  z.object({ act: z.literal('extra'), ...booking, extraMinutes: ExtraMinutes }),
  z.object({ act: z.literal('new_code'), ...booking }),
  z.object({
    act: z.literal('incident'),
    ...booking,
    kind: z.enum(INCIDENT_KINDS),
    words: z.string().max(2000).default(''),
    seen: z.coerce.number().int().min(0),
    at: z.union([z.literal(''), z.iso.time({ precision: -1 })]).default(''),
    zone: z.string().default('UTC'),
    file: z.instanceof(File).optional(),
  }),
  z.object({ act: z.literal('absent'), ...booking }),
  z.object({ act: z.enum(['finish_exam', 'continue', 'count_late', 'drop_late']), ...booking }),
  z.object({
    act: z.literal('recording'),
    ...booking,
    part: Part,
    camera: z.string().trim().max(200).default(''),
    from: z.string(),
    to: z.string(),
    zone: z.string(),
    reference: z.string().trim().max(1000).default(''),
    hash: z.string().trim().max(200).default(''),
    file: z.instanceof(File).optional(),
  }),
]);
type Act = z.infer<typeof Act>;

/** Carries out what the button says. Refuses as the use cases do; `extra_minutes_unclear`, `form_incomplete` where a field is not of its form. */
export async function actOnSession(deps: AppDeps, actor: Actor, form: FormData): Promise<Act['act']> {
  const parsed = Act.safeParse(Object.fromEntries(form));
  if (parsed.error?.issues.some(({ path }) => path[0] === 'extraMinutes'))
    throw new Refusal('extra_minutes_unclear', { most: MOST_EXTRA_MINUTES });
  if (!parsed.success) throw new Refusal('form_incomplete');
  const act = parsed.data;
  switch (act.act) {
    case 'check':
      await checkIdentity(deps, actor, act.bookingId, act);
      break;
    case 'admit':
      await checkIdentity(deps, actor, act.bookingId, act);
      await admit(deps, actor, act.bookingId, act.part);
      break;
    case 'extra':
      await changeExtraMinutes(deps, actor, act.bookingId, act.extraMinutes);
      break;
    case 'new_code':
      await issueNewCode(deps, actor, act.bookingId);
      break;
    case 'incident':
      await recordIncident(deps, actor, act.bookingId, {
        ...act,
        happenedAt: act.at === '' ? null : todayAt(deps.clock.now(), act.zone, act.at),
        evidence: await bytesOf(act.file),
      });
      break;
    case 'absent':
      await markAbsent(deps, actor, act.bookingId);
      break;
    case 'finish_exam':
    case 'continue':
      await endExam(deps, actor, act.bookingId, act.act);
      break;
    case 'count_late':
    case 'drop_late':
      await decideLateAnswers(deps, actor, act.bookingId, act.act === 'count_late');
      break;
    case 'recording':
      await attachRecording(deps, actor, act.bookingId, await recordingOf(act));
  }
  return act.act;
}

const bytesOf = async (file: File | undefined): Promise<Uint8Array | null> =>
  file && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;

async function recordingOf({ part, camera, from, to, zone, reference, hash, file }: Extract<Act, { act: 'recording' }>) {
  const hasFile = file !== undefined && file.size > 0;
  if (camera === '' || (!hasFile && reference === '')) throw new Refusal('form_incomplete');
  return {
    part,
    camera,
    startsAt: momentIn(zone, from),
    endsAt: momentIn(zone, to),
    source: hasFile
      ? { bytes: new Uint8Array(await file.arrayBuffer()), mediaType: file.type || 'application/octet-stream' }
      : { reference, hash: hash || null },
  };
}

/** @param time  of a `time` box, on the site's clock. */
function todayAt(now: Temporal.Instant, zone: string, time: string): Temporal.Instant {
  try {
    return now.toZonedDateTimeISO(zone).withPlainTime(time).toInstant();
  } catch {
    throw new Refusal('form_incomplete');
  }
}

/** @param local  of a `datetime-local` box, on the site's clock. */
function momentIn(zone: string, local: string): Temporal.Instant {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  } catch {
    throw new Refusal('form_incomplete');
  }
}

/** What the proctor typed beside «Допустить», for the form that comes back. */
export function typedChecks(form: FormData) {
  const words = (name: string) => String(form.get(name) ?? '');
  return { identity: form.has('identity'), briefing: form.has('briefing'), seat: words('seat'), extraMinutes: words('extraMinutes') };
}
export type TypedChecks = ReturnType<typeof typedChecks>;
