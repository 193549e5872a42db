import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { stopInspectionPool } from '#documents/index.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { admit } from './admit.ts';
import { checkIdentity } from './check-identity.ts';
import { saveItem } from './edit-bank.ts';
import { addPicture, dropPicture } from './edit-pictures.ts';
import { BRIEFED, type ExamDay, examDay } from './exam-day.factory.ts';
import { finishAttempt } from './finish-attempt.ts';
import { openByCode } from './open-by-code.ts';
import { openBankPicture, openExamPicture, openTrialPicture } from './open-picture.ts';
import { previewItem, readItem, readNewItemPictures } from './read-item.ts';
import { type RunningSitting, readSitting } from './read-sitting.ts';
import { startAttempt } from './start-attempt.ts';

const deps = await testDeps();
const day = await examDay(deps);
const other = await examDay(deps);
afterAll(stopInspectionPool);

const author = ({ councilId, expert }: ExamDay): Actor => ({
  scope: 'council',
  role: 'item_author',
  organisationId: councilId,
  personId: expert.personId,
});
const AUTHOR = author(day);
const WORDS = { ru: 'Схема опоры', kk: 'Тірек сызбасы' };
const FORM = {
  type: 'short_answer',
  sectionId: 'law',
  text: 'Что на схеме?\n\n[рисунок 1]',
  textKk: '',
  answers: 'опора',
  answersKk: '',
  unitKk: '',
  value: '',
  tolerance: '0',
  unit: '',
  points: 1,
  partial: false,
  sample: false,
  source: 'выдумано для теста',
} as const;

let shade = 0;
const aPicture = async (): Promise<Uint8Array> => {
  shade += 1;
  return await sharp({ create: { width: 120, height: 80, channels: 3, background: { r: shade, g: 90, b: 120 } } })
    .withExif({ IFD0: { Make: 'CameraOfIvanova' } })
    .png()
    .toBuffer();
};
const notFound = expect.objectContaining({ code: 'not_found' });

async function itemWithPicture(of: ExamDay, over: Partial<Record<'textKk', string>> = {}): Promise<{ itemId: string; pictureId: string }> {
  const itemId = await saveItem(deps, author(of), null, { ...FORM, text: 'Что на схеме?' });
  await addPicture(deps, author(of), { itemId }, { bytes: await aPicture(), words: WORDS });
  await saveItem(deps, author(of), itemId, { ...FORM, ...over });
  const [picture] = (await readItem(deps, author(of), itemId)).pictures;
  return { itemId, pictureId: picture?.id ?? '' };
}

describe('a picture of an item', () => {
  it('is put beside the item, shown where the text names it, and opened by the named people, which is logged', async () => {
    const { itemId, pictureId } = await itemWithPicture(day, { textKk: 'Сызбада не?\n\n[сурет 1]' });
    const page = await readItem(deps, AUTHOR, itemId);
    expect(page.pictures).toMatchObject([{ id: pictureId, number: 1, width: 120, height: 80, alt: WORDS, shown: true }]);
    expect(page.form.text).toBe(FORM.text);
    expect(page.preview).toMatchObject({
      ru: { text: [{ kind: 'paragraph' }, { kind: 'picture', pictureId, alt: WORDS.ru }] },
      kk: { text: [{ kind: 'paragraph' }, { kind: 'picture', pictureId, alt: WORDS.kk }] },
    });
    const opened = await openBankPicture(deps, AUTHOR, pictureId);
    expect(opened.mediaType).toBe('image/png');
    expect(opened.bytes.includes('CameraOfIvanova')).toBe(false);
    const views = await deps
      .as(AUTHOR)
      .read((db) => db.selectFrom('item_views').select('what').where('item_id', '=', itemId).where('what', 'like', 'picture%').execute());
    expect(views).toEqual([{ what: `picture ${pictureId}` }]);
  });

  it('belongs to its council alone: for others, in the database too, it does not exist', async () => {
    const { pictureId, itemId } = await itemWithPicture(day);
    const strangers: Actor[] = [author(other), { ...AUTHOR, role: 'council_officer' }, day.applicant, day.proctor, day.expert];
    for (const actor of strangers) {
      await expect(openBankPicture(deps, actor, pictureId)).rejects.toMatchObject({ code: 'not_found' });
      const rows = await deps.as(actor).read((db) => db.selectFrom('item_pictures').select('id').where('id', '=', pictureId).execute());
      expect(rows).toEqual([]);
    }
    const added = addPicture(deps, author(other), { itemId }, { bytes: await aPicture(), words: WORDS });
    await expect(added).rejects.toMatchObject({ code: 'not_found' });
  });

  it('of an item that is not saved yet waits for it, is shown by a preview, and becomes its own', async () => {
    const bytes = await aPicture();
    const draftId = crypto.randomUUID();
    const add = async (picture: Uint8Array) => await addPicture(deps, AUTHOR, { draftId }, { bytes: picture, words: WORDS });
    expect(await add(bytes)).toEqual({ number: 1, known: false });
    expect(await add(bytes), 'the same picture twice is one').toEqual({ number: 1, known: true });
    expect(await add(await aPicture())).toEqual({ number: 2, known: false });
    expect(await readNewItemPictures(deps, { ...AUTHOR, personId: day.chair.personId }, draftId), 'of another author').toEqual([]);
    expect(await previewItem(deps, AUTHOR, { draftId }, FORM)).toMatchObject({ ru: { text: [{}, { kind: 'picture' }] } });
    const itemId = await saveItem(deps, AUTHOR, null, FORM, { draftId });
    const { pictures } = await readItem(deps, AUTHOR, itemId);
    expect(pictures).toMatchObject([
      { number: 1, shown: true },
      { number: 2, shown: false },
    ]);
    await dropPicture(deps, AUTHOR, { itemId }, pictures[1]?.id ?? '');
    expect(await readNewItemPictures(deps, AUTHOR, draftId)).toEqual([]);
  });

  it('of a form that was left unsaved is not in the next new item, whose first picture is number 1, and is let go of after a week', async () => {
    const [left, next] = [crypto.randomUUID(), crypto.randomUUID()];
    const add = async (draftId: string) => await addPicture(deps, AUTHOR, { draftId }, { bytes: await aPicture(), words: WORDS });
    await add(left);
    expect(await readNewItemPictures(deps, AUTHOR, next)).toEqual([]);
    const named = previewItem(deps, AUTHOR, { draftId: next }, FORM);
    await expect(named, 'a label of the form that was left').rejects.toMatchObject({ code: 'item_picture_unknown' });
    expect(await add(next)).toMatchObject({ number: 1 });
    expect(await readNewItemPictures(deps, AUTHOR, left)).toMatchObject([{ number: 1 }]);
    await deps.as(AUTHOR).write(async (trx) => {
      const weekAgo = deps.clock.now().subtract({ hours: 24 * 7 + 1 });
      await trx.updateTable('item_pictures').set({ added_at: weekAgo }).where('draft_id', '=', left).execute();
    });
    await add(next);
    expect(await readNewItemPictures(deps, AUTHOR, left)).toEqual([]);
  });

  it('stays where a revision has shown it, and keeps a new description in the next', async () => {
    const { itemId, pictureId } = await itemWithPicture(day);
    await expect(dropPicture(deps, AUTHOR, { itemId }, pictureId)).rejects.toMatchObject({ code: 'picture_is_shown' });
    await saveItem(deps, AUTHOR, itemId, FORM, { said: new Map([[pictureId, { ru: 'Опора моста', kk: '' }]]) });
    const { preview, pictures } = await readItem(deps, AUTHOR, itemId);
    expect(preview.ru?.text).toMatchObject([{}, { alt: 'Опора моста' }]);
    expect(pictures).toMatchObject([{ alt: { ru: 'Опора моста' } }]);
    const inKazakh = saveItem(deps, AUTHOR, itemId, { ...FORM, textKk: 'Сызбада не?\n\n[сурет 1]' });
    await expect(inKazakh, 'Kazakh needs its own words').rejects.toMatchObject({ code: 'item_picture_undescribed' });
  });
});

describe('a picture in an exam', () => {
  async function sitting(): Promise<{ of: ExamDay; token: string; begin(): Promise<string>; strange: string }> {
    const of = await examDay(deps);
    const { itemId, pictureId: strange } = await itemWithPicture(of);
    const before = await readItem(deps, author(of), itemId);
    // the only short answer that can be drawn
    await deps.as(SYSTEM).write(async (trx) => {
      await trx
        .updateTable('items')
        .set({ state: 'retired' })
        .where('council_id', '=', of.councilId)
        .where('type', '=', 'short_answer')
        .execute();
      await trx.updateTable('items').set({ state: 'live', sample: true }).where('id', '=', itemId).execute();
    });
    await checkIdentity(deps, of.proctor, of.bookingId, { identity: true, briefing: true, extraMinutes: 0 });
    const code = await admit(deps, of.proctor, of.bookingId, 'theory');
    const token = await openByCode(deps, { typed: code ?? '', device: `device ${before.id}`, address: '10.1.0.7' });
    const begin = async () => {
      await startAttempt(deps, token, BRIEFED);
      const { items } = (await readSitting(deps, token)) as RunningSitting;
      const [block] = items.flatMap(({ text }) => text.filter(({ kind }) => kind === 'picture'));
      return block?.kind === 'picture' ? block.pictureId : '';
    };
    return { of, token, begin, strange };
  }

  it('is open to the candidate whose variant shows it, while the attempt runs, and to nobody else', async () => {
    const { token, begin, strange } = await sitting();
    const another = await sitting();
    await expect(openExamPicture(deps, token, strange), 'before the start').rejects.toEqual(notFound);
    const pictureId = await begin();
    expect(pictureId).toBe(strange);
    expect((await openExamPicture(deps, token, pictureId)).mediaType).toBe('image/png');
    await another.begin();
    await expect(openExamPicture(deps, another.token, pictureId), 'of another variant').rejects.toEqual(notFound);
    await expect(openExamPicture(deps, 'no such token', pictureId)).rejects.toMatchObject({ code: 'exam_not_open' });
    await finishAttempt(deps, token);
    await expect(openExamPicture(deps, token, pictureId), 'after the end').rejects.toEqual(notFound);
  });

  it('of a sample item is open to everybody in the trial exam of its tool, and of no other item', async () => {
    const { of, strange } = await sitting();
    const tool = async ({ councilId }: ExamDay) =>
      await deps
        .as(SYSTEM)
        .read((db) => db.selectFrom('assessment_tools').select('id').where('council_id', '=', councilId).executeTakeFirstOrThrow());
    expect((await openTrialPicture(deps, (await tool(of)).id, strange)).mediaType).toBe('image/png');
    await expect(openTrialPicture(deps, (await tool(other)).id, strange)).rejects.toEqual(notFound);
    const { pictureId } = await itemWithPicture(of);
    await expect(openTrialPicture(deps, (await tool(of)).id, pictureId), 'a draft').rejects.toEqual(notFound);
  });
});
