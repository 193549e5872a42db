import { grantAccess, makeMove } from '../../src/applications/index.ts';
import { idOf } from '../../src/catalogue/place.factory.ts';
import { thePractice, theTheory } from '../../src/outcomes/exam-parts.factory.ts';
import { toolOf } from '../../src/outcomes/exam-place.factory.ts';
import { listening } from '../../src/outcomes/outcomes.factory.ts';
import { latestProtocol } from '../../src/outcomes/protocols.db.ts';
import { requestProtocolCode, signProtocol } from '../../src/outcomes/sign-protocol.ts';
import { ConfirmForm, confirmPayment, sendSignCode, signContract } from '../../src/payments/index.ts';
import { type Actor, SYSTEM } from '../../src/platform/identity.ts';
import { dayIn, type MoveInput, type MoveName, type Procedure, type StateId } from '../../src/procedures/index.ts';
import { aCentreAtWork, anApprovedSession, type CentreAtWork } from '../../src/schedule/schedule.factory.ts';
import type { TestDeps } from '../setup/deps.ts';

const VALUES: Readonly<Record<string, string>> = {
  surname: 'Рябинина',
  givenName: 'Анна',
  patronymic: 'Павловна',
  birthDate: '12.03.1985',
  sex: 'female',
  snils: '112-233-445 95',
  iin: '850312400019',
  phone: '+7 900 123-45-67',
  email: 'ryabinina@example.ru',
  channel: 'email',
  channelEmail: 'on',
  citizenship: 'RU',
  series: '45 09',
  number: '123456789',
  unitCode: '770-001',
  issuedOn: '20.05.2020',
  issuedBy: 'МВД',
  validUntil: '20.05.2030',
  registrationAddress: 'Москва, Чертёжная улица, д. 7',
  sameAddress: 'on',
  employed: 'no',
  workTotal: '15 лет',
  workRelevant: '12',
};
const EDUCATION = [
  { kind: 'main', degree: 'specialist', speciality: 'Строительство', qualification: 'Инженер', institution: 'МГСУ', year: '2008' },
];

let roads = 0;

/** A person on the road of one procedure, with everybody who has a say in it, each making moves under the own role. */
export class Road {
  readonly id: string;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly centre: CentreAtWork;
  private readonly deps: TestDeps;
  private readonly codeOf: (personId: string | null) => string;
  private readonly toolVersionId: string;
  private readonly code: string;

  private constructor(its: Pick<Road, 'id' | 'actors' | 'centre'> & { deps: TestDeps; toolVersionId: string; code: string }) {
    const heard = listening(its.deps);
    this.id = its.id;
    this.actors = its.actors;
    this.centre = its.centre;
    this.deps = { ...heard.deps, clock: its.deps.clock };
    this.codeOf = heard.codeOf;
    this.toolVersionId = its.toolVersionId;
    this.code = its.code;
  }

  /** A filled draft under the procedure, made in the tables: what is tried here are moves and pages. */
  static async begin(deps: TestDeps, procedure: Procedure): Promise<Road> {
    const centre = await aCentreAtWork(deps);
    const { councilId, centreId, siteId, qualificationId } = centre;
    return await deps.as(SYSTEM).write(async (trx) => {
      const at = deps.clock.now();
      await trx.updateTable('councils').set({ procedure_id: procedure.id }).where('id', '=', councilId).execute();
      await trx
        .updateTable('organisations')
        .set({
          kpp: '770001001',
          contact_person: 'Орешкина Дарья Сергеевна',
          address: 'Москва, Образцовая улица, 12',
          bank: JSON.stringify({
            name: 'Банк',
            bik: '049901987',
            account: '40702810000000020002',
            correspondentAccount: '30101810000000000987',
          }),
        })
        .where('id', '=', centreId)
        .execute();
      await trx
        .insertInto('council_settings')
        .values({ council_id: councilId, key: 'certificate', value: JSON.stringify({ numbering: 'own' }), valid_from: at })
        .execute();
      roads += 1;
      const code = `40.${20_900 + roads}.10`;
      await trx.updateTable('qualifications').set({ code }).where('id', '=', qualificationId).execute();
      const toolId = await idOf(
        trx
          .insertInto('assessment_tools')
          .values({ council_id: councilId, qualification_id: qualificationId, code: `${code}.001`, created_at: at })
          .returning('id'),
      );
      const toolVersionId = await idOf(
        trx
          .insertInto('assessment_tool_versions')
          .values({ tool_id: toolId, number: 1, state: 'approved', content: JSON.stringify(toolOf(code)), created_at: at, approved_at: at })
          .returning('id'),
      );
      const person = async (surname: string) =>
        await idOf(
          trx
            .insertInto('people')
            .values({
              surname,
              given_name: 'Анна',
              patronymic: 'Павловна',
              sex: 'female',
              photo_sha256: await aPhoto(trx, at),
              created_at: at,
              updated_at: at,
            })
            .returning('id'),
        );
      const applicantId = await person('Рябинина');
      const staff = async (scope: 'centre' | 'council', role: string): Promise<Actor> => ({
        scope,
        personId: await person('Орешкина'),
        organisationId: scope === 'centre' ? centreId : councilId,
        role,
      });
      const onDuty = (personId: string, role: string): Actor => ({ scope: 'commission', personId, organisationId: centreId, role });
      const id = crypto.randomUUID();
      await grantAccess(trx, id, 'person', applicantId, at);
      await trx
        .insertInto('applications')
        .values({
          id,
          procedure_id: procedure.id,
          edition: procedure.edition.validFrom,
          applicant_id: applicantId,
          maker_id: applicantId,
          council_id: councilId,
          centre_id: centreId,
          site_id: siteId,
          qualification_id: qualificationId,
          practice_kind: procedure.exam.practiceKinds[0]?.id ?? 'tasks',
          payer_kind: 'applicant',
          applicant_name: 'Рябинина Анна Павловна',
          state: procedure.initial,
          state_since: at,
          created_at: at,
          updated_at: at,
        })
        .execute();
      const document = procedure.jurisdiction === 'kz' ? 'id_card_kz' : 'passport_ru';
      const number = document === 'passport_ru' ? '123456' : '123456789';
      for (const { id: block, list } of procedure.blocks)
        await trx
          .insertInto('application_blocks')
          .values({
            application_id: id,
            block,
            data: JSON.stringify({
              values: block === 'qualification' || block === 'documents' ? {} : { ...VALUES, document, number },
              entries: list ? EDUCATION : [],
            }),
            accuracy_confirmed_at: at,
            consent_at: at,
            updated_at: at,
          })
          .execute();
      await trx
        .insertInto('consents')
        .values({ person_id: applicantId, purpose: 'application', text_version: '1', text_sha256: 'x', given_at: at, application_id: id })
        .execute();
      return new Road({
        deps,
        id,
        centre,
        toolVersionId,
        code,
        actors: {
          applicant: { scope: 'person', personId: applicantId, organisationId: null, role: 'applicant' },
          registrar: await staff('centre', 'registrar'),
          accountant: await staff('centre', 'accountant'),
          head: await staff('centre', 'head'),
          scheduler: centre.scheduler,
          proctor: onDuty(centre.proctor, 'proctor'),
          commission_chair: onDuty(centre.chair, 'commission_chair'),
          expert: onDuty(centre.experts[0], 'expert'),
          council_officer: await staff('council', 'council_officer'),
        },
      });
    });
  }

  actor(role: string): Actor {
    const actor = this.actors[role];
    if (!actor) throw new Error(`nobody is ${role} here`);
    return actor;
  }

  async state(): Promise<StateId> {
    const row = await this.deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('applications').select('state').where('id', '=', this.id).executeTakeFirstOrThrow());
    return row.state as StateId;
  }

  async move(move: MoveName, role: string, input: MoveInput = {}): Promise<StateId> {
    await this.deps.as(this.actor(role)).write((trx) => makeMove(trx, this.deps, this.actor(role), this.id, move, input));
    return await this.state();
  }

  async checkIdentity(): Promise<void> {
    await this.write((trx, at) =>
      trx
        .updateTable('applications')
        .set({ identity_checked_at: at, identity_checked_by: this.actor('registrar').personId })
        .where('id', '=', this.id)
        .execute(),
    );
  }

  /** The contract's paper is printed, the agreement accepted, the code of the letter typed. */
  async signContract(): Promise<StateId> {
    const sha256 = this.id.replaceAll('-', '').repeat(2);
    await this.write(async (trx, at) => {
      await trx.insertInto('files').values({ sha256, size: 1, media_type: 'application/pdf', created_at: at }).execute();
      await trx
        .updateTable('papers')
        .set({ state: 'ready', file_name: 'x', file_sha256: sha256, data_sha256: sha256, template_version: '1', rendered_at: at })
        .where('application_id', '=', this.id)
        .where('kind', '=', 'contract')
        .execute();
    });
    const applicant = this.actor('applicant');
    await sendSignCode(this.deps, applicant, this.id, { agreed: true, textVersion: '2026-11-24', address: null });
    await signContract(this.deps, applicant, this.id, { code: this.codeOf(applicant.personId), address: null });
    return await this.state();
  }

  async pay(): Promise<StateId> {
    const receivedOn = dayIn(this.deps.clock.now(), 'Europe/Moscow').toString().split('-').reverse().join('.');
    await confirmPayment(this.deps, this.actor('accountant'), this.id, ConfirmForm.parse({ sum: '12000', receivedOn }));
    return await this.state();
  }

  aSession = async (): Promise<string> => await anApprovedSession(this.deps, this.centre);

  /** The morning of the exam: the person is there, with the passport, and was briefed. */
  async cometh(): Promise<void> {
    this.deps.clock.set('2026-12-15T00:00:00Z');
    await this.write(async (trx, at) => {
      const { id } = await trx.selectFrom('bookings').select('id').where('application_id', '=', this.id).executeTakeFirstOrThrow();
      await trx
        .insertInto('admission_checks')
        .values({
          booking_id: id,
          application_id: this.id,
          identity_checked_at: at,
          identity_checked_by: this.centre.proctor,
          briefed_at: at,
          briefed_by: this.centre.proctor,
        })
        .execute();
    });
  }

  /** The proctor has compared the person with the document; the briefing is another matter. */
  async identityShown(): Promise<void> {
    await this.write(async (trx, at) => {
      const { id } = await trx.selectFrom('bookings').select('id').where('application_id', '=', this.id).executeTakeFirstOrThrow();
      const shown = { identity_checked_at: at, identity_checked_by: this.centre.proctor };
      await trx
        .insertInto('admission_checks')
        .values({ booking_id: id, application_id: this.id, ...shown })
        .execute();
    });
  }

  /** Both parts sat and marked. */
  async sit(): Promise<void> {
    const starts = this.deps.clock.now();
    this.deps.clock.set('2026-12-15T05:00:00Z');
    await this.write(async (trx, at) => {
      const { id: bookingId, sessionId } = await trx
        .selectFrom('bookings')
        .select(['id', 'session_id as sessionId'])
        .where('application_id', '=', this.id)
        .executeTakeFirstOrThrow();
      const sat = {
        applicationId: this.id,
        bookingId,
        applicantId: this.actor('applicant').personId ?? '',
        toolVersionId: this.toolVersionId,
        starts,
      };
      await theTheory(trx, sat, 34, at);
      const experts = this.centre.experts.map((personId): Actor => ({ ...this.actor('expert'), personId }));
      await thePractice(trx, sat, experts, 9, this.code, at);
      for (const personId of [this.centre.chair, ...this.centre.experts])
        await trx
          .insertInto('interest_declarations')
          .values({
            session_id: sessionId,
            person_id: personId,
            application_id: this.id,
            interest: 'none',
            declared_at: at,
            declared_by: personId,
          })
          .execute();
    });
  }

  /** Every member signs for a pass. */
  async signProtocol(): Promise<void> {
    const protocol = await this.deps.as(SYSTEM).read((db) => latestProtocol(db, this.id));
    if (!protocol) throw new Error('no protocol was drawn');
    for (const member of [
      this.actor('commission_chair'),
      ...this.centre.experts.map((personId): Actor => ({ ...this.actor('expert'), personId })),
    ]) {
      await requestProtocolCode(this.deps, member, protocol.id);
      await signProtocol(this.deps, member, protocol.id, { code: this.codeOf(member.personId), vote: 'passed', opinion: '' });
    }
  }

  private async write(
    work: (trx: Parameters<Parameters<ReturnType<TestDeps['as']>['write']>[0]>[0], at: Temporal.Instant) => Promise<unknown>,
  ): Promise<void> {
    await this.deps.as(SYSTEM).write((trx) => work(trx, this.deps.clock.now()));
  }
}

async function aPhoto(trx: Parameters<Parameters<ReturnType<TestDeps['as']>['write']>[0]>[0], at: Temporal.Instant): Promise<string> {
  const sha256 = 'a'.repeat(64);
  await trx
    .insertInto('files')
    .values({ sha256, size: 1, media_type: 'image/jpeg', created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return sha256;
}
