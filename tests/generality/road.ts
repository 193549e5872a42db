import { makeMove } from '../../src/applications/index.ts';
import { thePractice, theTheory } from '../../src/outcomes/exam-parts.factory.ts';
import { listening } from '../../src/outcomes/outcomes.factory.ts';
import { latestProtocol } from '../../src/outcomes/protocols.db.ts';
import { requestProtocolCode, signProtocol } from '../../src/outcomes/sign-protocol.ts';
import { ConfirmForm, confirmPayment, sendSignCode, signContract } from '../../src/payments/index.ts';
import type { Trx } from '../../src/platform/database.ts';
import { type Actor, SYSTEM } from '../../src/platform/identity.ts';
import { dayIn, type MoveInput, type MoveName, type Procedure, type StateId } from '../../src/procedures/index.ts';
import { anApprovedSession, type CentreAtWork } from '../../src/schedule/schedule.factory.ts';
import type { TestDeps } from '../setup/deps.ts';
import { type Begun, beginRoad } from './begin-road.ts';

/** A person on the road of one procedure, with everybody who has a say in it, each making moves under the own role. */
export class Road {
  readonly id: string;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly centre: CentreAtWork;
  private readonly begun: Begun;
  private readonly deps: TestDeps;
  private readonly codeOf: (personId: string | null) => string;

  private constructor(deps: TestDeps, begun: Begun) {
    const heard = listening(deps);
    this.begun = begun;
    this.id = begun.id;
    this.actors = begun.actors;
    this.centre = begun.centre;
    this.deps = { ...heard.deps, clock: deps.clock };
    this.codeOf = heard.codeOf;
  }

  static async begin(deps: TestDeps, procedure: Procedure): Promise<Road> {
    return new Road(deps, await beginRoad(deps, procedure));
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
  async comeToTheExam(): Promise<void> {
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
        toolVersionId: this.begun.toolVersionId,
        starts,
      };
      await theTheory(trx, sat, 34, at);
      const experts = this.centre.experts.map((personId): Actor => ({ ...this.actor('expert'), personId }));
      await thePractice(trx, sat, experts, 9, this.begun.code, at);
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

  private async write(work: (trx: Trx, at: Temporal.Instant) => Promise<unknown>): Promise<void> {
    await this.deps.as(SYSTEM).write((trx) => work(trx, this.deps.clock.now()));
  }
}
