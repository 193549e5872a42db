import { z } from 'zod';
import {
  answerAppeal,
  appointMember,
  DecisionForm,
  decideOnAppeal,
  HearingForm,
  openHearing,
  registerAppeal,
  releaseMember,
  setHearing,
  VoteForm,
  voteOnAppeal,
} from '#appeals/index.ts';
import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { tooLong } from '#web/text-too-long.ts';

const person = { personId: z.uuid() };

/** Each button of an appeal's page, by the value of `act`. */
const Act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('register') }),
  z.object({ act: z.literal('appoint'), ...person }),
  z.object({ act: z.literal('release'), ...person }),
  z.object({ act: z.literal('hearing'), ...HearingForm.shape }),
  z.object({ act: z.literal('open') }),
  z.object({ act: z.literal('vote'), ...VoteForm.shape }),
  z.object({ act: z.literal('decide'), ...DecisionForm.shape }),
  z.object({ act: z.literal('answer') }),
]);

/** Carries out what the button says. Refuses as the use cases do; `text_too_long`, `appeal_form_incomplete` where a field is not of its form. */
export async function actOnAppeal(deps: AppDeps, actor: Actor, appealId: string, form: FormData): Promise<void> {
  const parsed = Act.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw tooLong(parsed.error) ?? new Refusal('appeal_form_incomplete');
  const act = parsed.data;
  switch (act.act) {
    case 'register':
      return await registerAppeal(deps, actor, appealId);
    case 'appoint':
      return await appointMember(deps, actor, appealId, act.personId);
    case 'release':
      return await releaseMember(deps, actor, appealId, act.personId);
    case 'hearing':
      return await setHearing(deps, actor, appealId, act);
    case 'open':
      return await openHearing(deps, actor, appealId);
    case 'vote':
      return await voteOnAppeal(deps, actor, appealId, act);
    case 'decide':
      await decideOnAppeal(deps, actor, appealId, act);
      return;
    case 'answer':
      return await answerAppeal(deps, actor, appealId);
  }
}
