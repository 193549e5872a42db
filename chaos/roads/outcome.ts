import { moved, proof } from '../ledger.ts';
import { isDone, isSentToSignIn, type Person } from '../person.ts';
import { fieldsOn } from './page.ts';
import { codeIn, letterTo, press, type Road } from './road.ts';

const SIGNERS = [
  ['expert', 0],
  ['expert', 1],
  ['commission_chair', 0],
] as const;

/** The members sign one by one by the codes of letters; the chair hands the case on. */
export async function decide(road: Road, vote: 'passed' | 'failed'): Promise<void> {
  const { roster, place, observer, applicationId: id } = road;
  const { id: protocolId } = await observer.one<{ id: string }>(`select id from protocols where application_id = $1 and state <> 'void'`, [
    id,
  ]);
  const path = `/commission/protocols/${protocolId}`;
  for (const [role, which] of SIGNERS) {
    const member = await roster.at(place.centre, role, which);
    const code = await askForCode(road, member, path, { subjectId: protocolId, kind: 'protocol_to_sign' });
    await press(road, 'sign the protocol', member.at, path, { intent: 'sign', code, vote, opinion: '' }, [
      proof(
        'signature',
        'select 1 from protocol_signatures where protocol_id = $1 and person_id = $2 and signed_at is not null and vote = $3',
        protocolId,
        member.personId,
        vote,
      ),
    ]);
  }
  const { at: chair } = await roster.at(place.centre, 'commission_chair');
  await press(road, 'decide', chair, path, { intent: 'decide' }, [
    moved(id, 'decide'),
    proof('sealed', `select 1 from protocols where id = $1 and state = 'sealed' and outcome = $2`, protocolId, vote),
  ]);
}

/** The officer answers what did not settle itself, and recognises. */
export async function recognise(road: Road): Promise<void> {
  const { roster, place, applicationId: id } = road;
  const { at: officer } = await roster.at(place.council.key, 'council_officer');
  const path = `/council/files/${id}`;
  for (const item of new Set(await fieldsOn(officer, path, 'item')))
    await press(road, 'check a point', officer, path, { intent: 'check', item, result: 'ok', note: 'Сверено' }, [
      proof('check', `select 1 from council_checks where application_id = $1 and item = $2 and result = 'ok'`, id, item),
    ]);
  await press(road, 'recognise', officer, `${path}/recognise`, {}, [moved(id, 'recognise')]);
}

/** The head signs the certificate by the code of a letter; the registrar hands it over. */
export async function issue(road: Road): Promise<void> {
  const { roster, place, observer, applicationId } = road;
  const { id } = await observer.one<{ id: string }>('select id from certificates where application_id = $1', [applicationId]);
  const head = await roster.at(place.centre, 'head');
  const path = `/centre/certificates/${id}/sign`;
  const code = await askForCode(road, head, path, { subjectId: id, kind: 'sign_code' });
  await press(road, 'sign the certificate', head.at, path, { intent: 'sign', code }, [
    proof('certificate', `select 1 from certificates where id = $1 and signed_at is not null and number is not null`, id),
  ]);
  const { at: registrar } = await roster.at(place.centre, 'registrar');
  await press(road, 'hand over', registrar, '/centre/certificates', { id }, [
    proof('handed over', `select 1 from certificates where id = $1 and state = 'handed_over'`, id),
  ]);
}

/** The latest code counts: one whose asking broke off may have been sent, and another is not given for a minute. */
async function askForCode(
  road: Road,
  member: { readonly personId: string; readonly at: Person },
  path: string,
  { subjectId, kind }: { subjectId: string; kind: string },
): Promise<string> {
  const since = new Date(Date.now() - 1_000).toISOString();
  const sent = 'select 1 from signing_codes where subject_id = $1 and person_id = $2';
  for (;;) {
    const answer = await member.at.visitor.post(path, { intent: 'code' });
    if (isSentToSignIn(answer)) await member.at.signIn();
    else if (isDone(answer) || (await road.observer.holds(sent, [subjectId, member.personId]))) break;
    else road.ledger.trouble(answer.kind === 'told' ? String(answer.status) : 'no answer');
    await new Promise((done) => setTimeout(done, road.chance.between(200, 900)));
  }
  return codeIn(await letterTo(road, { personId: member.personId, kind, applicationId: road.applicationId, since }));
}
