import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawVariant, inShownIds, isWrittenIn, itemCount, lacksOf, markVariant, maxPoints } from '#exams/index.ts';
import {
  checkBik,
  checkBin,
  checkCorrespondentAccount,
  checkIin,
  checkInn,
  checkKpp,
  checkOgrn,
  checkQualificationCode,
  checkSettlementAccount,
  checkSnils,
  ROLES,
  readIin,
} from '#procedures/index.ts';
import {
  DEMO_CENTRES,
  DEMO_COUNCILS,
  DEMO_ITEMS,
  DEMO_ORGANISATIONS,
  DEMO_PEOPLE,
  DEMO_SITES,
  makeDemoPortrait,
  makeDemoScan,
} from './index.ts';

const distinct = (things: readonly string[]) => new Set(things).size === things.length;

describe('the items of the demo', () => {
  it('are at least 60, each with its own id and its own words, some of them open to the trial exam', () => {
    expect(DEMO_ITEMS.length).toBeGreaterThanOrEqual(60);
    expect(distinct(DEMO_ITEMS.map((item) => item.content.id))).toBe(true);
    expect(distinct(DEMO_ITEMS.map((item) => JSON.stringify(item.content.text)))).toBe(true);
    const samples = DEMO_ITEMS.filter((item) => item.sample);
    expect(samples.length).toBeGreaterThanOrEqual(15);
    for (const { tools: its, items } of DEMO_COUNCILS)
      for (const section of its.flatMap(({ theory }) => theory.sections))
        expect(
          items.some((item) => item.sample && item.content.sectionId === section.id),
          section.id,
        ).toBe(true);
  });

  it('hold every type of item, and offer no two equal choices', () => {
    expect(new Set(DEMO_ITEMS.map((item) => item.content.type)).size).toBe(6);
    for (const { content } of DEMO_ITEMS)
      if ('choices' in content) expect(distinct(content.choices.map((choice) => JSON.stringify(choice.text)))).toBe(true);
  });

  it('do not give the key away by being the longest choice more often than not', () => {
    const singles = DEMO_ITEMS.flatMap(({ content }) =>
      content.type === 'single_choice' ? [content.choices.map((c) => JSON.stringify(c.text).length)] : [],
    );
    const longest = singles.filter(([right = 0, ...wrong]) => right > Math.max(...wrong)).length;
    expect(longest / singles.length).toBeLessThan(0.5);
  });
});

const tools = DEMO_COUNCILS.flatMap((council) => council.tools.map((tool) => [tool.code, tool, council] as const));

describe.each(tools)('the assessment tool %s', (_, tool, { items, qualifications }) => {
  it('finds all its items in the bank of its council', () => expect(lacksOf(tool.theory, items)).toEqual([]));

  it('is of a qualification of that council, with two tasks, and a portfolio where one may be defended', () => {
    const card = qualifications.find(({ code }) => code === tool.qualificationCode);
    expect(tool.practicalTasks).toHaveLength(2);
    expect((tool.portfolio?.criteria.length ?? 0) > 3).toBe(card?.practiceKinds.includes('portfolio'));
  });

  it('gives full marks to whoever knows every key', () => {
    const variant = drawVariant(
      tool.theory,
      items.map((item) => ({ item, exposure: 0 })),
      'c0ffee'.padEnd(32, '7'),
    );
    const itemAt = (id: string) => items.find((item) => item.content.id === id) ?? expect.fail(id);
    const answers = new Map(
      variant.items.map((drawn) => {
        const { key } = itemAt(drawn.itemId);
        if (key.type === 'short_answer') return [drawn.itemId, { type: key.type, text: key.accepted.at(-1) ?? '' }] as const;
        if (key.type === 'numeric') return [drawn.itemId, { type: key.type, text: key.value.replace('.', ',') }] as const;
        return [drawn.itemId, inShownIds(key, drawn)] as const;
      }),
    );
    const { points, max, passed } = markVariant(variant, { passMark: tool.theory.passMark, itemAt, answers });
    expect([points, max, passed]).toEqual([maxPoints(tool.theory), maxPoints(tool.theory), true]);
  });
});

it('asks a chief engineer 40 items in 90 minutes', () => {
  const theory = tools.find(([, tool]) => tool.qualificationCode === '10.01500.01')?.[1].theory;
  expect(theory && [itemCount(theory), theory.timeLimitMinutes]).toEqual([40, 90]);
});

describe.each(tools.filter(([, tool]) => tool.theory.languages.includes('kk')))(
  'the assessment tool %s, in two languages',
  (_, tool, { items }) => {
    const own = items.filter(({ content }) => tool.theory.sections.some(({ id }) => id === content.sectionId));

    it('has items and a technological map in both', () => {
      expect(own.length).toBeGreaterThanOrEqual(24);
      for (const { content } of own) expect(isWrittenIn(content, 'kk'), content.id).toBe(true);
      for (const { action, text, place, criteria } of tool.practicalTasks)
        for (const words of [action, text, place, ...criteria.map((one) => one.text)]) expect(words.kk, JSON.stringify(words)).toBeTruthy();
    });

    it('passes with more than 70 percent', () => expect(tool.theory.passMark).toEqual({ unit: 'percent', value: 70, comparison: '>' }));
  },
);

describe('the numbers of the demo', () => {
  it.each(DEMO_ORGANISATIONS.filter(({ bin }) => !bin))('of $shortName pass their checks', ({ inn, kpp, ogrn, bank }) => {
    for (const checked of [
      checkInn(inn ?? ''),
      checkKpp(kpp ?? ''),
      checkOgrn(ogrn ?? ''),
      checkBik(bank.bik),
      checkSettlementAccount(bank.account, bank.bik),
      checkCorrespondentAccount(bank.correspondentAccount ?? '', bank.bik),
    ])
      expect(checked).toMatchObject({ ok: true });
  });

  it.each(DEMO_ORGANISATIONS.filter(({ bin }) => bin))('of $shortName, of Kazakhstan, pass theirs', ({ inn, bin, bank }) => {
    expect(inn).toBeNull();
    expect(checkBin(bin ?? '')).toMatchObject({ ok: true });
    expect(bank.account).toMatch(/^KZ\d{2}[0-9A-Z]{16}$/);
    const digits = [...`${bank.account.slice(4)}${bank.account.slice(0, 4)}`].map((sign) => Number.parseInt(sign, 36)).join('');
    expect(BigInt(digits) % 97n).toBe(1n);
  });

  const cards = DEMO_COUNCILS.flatMap(({ qualifications, standards }) => qualifications.map((card) => ({ card, standards })));
  it.each(cards)('of the qualification $card.code pass their check', ({ card: { code, standardCode }, standards }) => {
    expect(checkQualificationCode(code)).toMatchObject({ ok: true });
    expect(standards.map((standard) => standard.code)).toContain(standardCode);
    expect(code.slice(0, 2) + code.slice(2, 6)).toBe(standardCode);
  });
});

describe('the people of the demo', () => {
  it('have each a login, a password of 12 signs or more and a sound number of their own: СНИЛС or ИИН', () => {
    expect(distinct(DEMO_PEOPLE.map((person) => person.email))).toBe(true);
    expect(distinct(DEMO_PEOPLE.map((person) => person.phone))).toBe(true);
    expect(distinct(DEMO_PEOPLE.map(({ snils, iin }) => snils ?? iin ?? ''))).toBe(true);
    for (const person of DEMO_PEOPLE) {
      expect(person.password.length).toBeGreaterThanOrEqual(12);
      expect(person.iin === null).toBe(person.snils !== null);
      if (person.snils) expect(checkSnils(person.snils)).toMatchObject({ ok: true });
      if (person.iin) {
        expect(checkIin(person.iin)).toMatchObject({ ok: true });
        expect(readIin(person.iin)).toEqual({ birthDate: person.birthDate, sex: person.sex });
      }
      expect(person.phone).toMatch(/^\+7000\d{7}$/);
    }
  });

  it('stand in every role but that of the system', () => {
    const roles = new Set(DEMO_PEOPLE.flatMap((person) => person.hats.map((hat) => hat.role)));
    expect(ROLES.filter((role) => role !== 'system' && !roles.has(role))).toEqual([]);
  });

  it('work for organisations of the demo', () => {
    const keys = new Set<string>(DEMO_ORGANISATIONS.map((one) => one.key));
    for (const hat of DEMO_PEOPLE.flatMap((person) => person.hats)) if (hat.organisation) expect(keys).toContain(hat.organisation);
  });
});

describe('the sites of the demo', () => {
  it('are each in a city of its own, in five zones or more, one run by another firm', () => {
    expect(new Set(DEMO_SITES.map((site) => site.timeZone)).size).toBeGreaterThanOrEqual(5);
    expect(distinct(DEMO_SITES.map((site) => site.city))).toBe(true);
    expect(DEMO_SITES.some((site) => site.operator !== null)).toBe(true);
    const noon = Temporal.Instant.from('2026-12-15T09:00:00Z');
    for (const { timeZone } of [...DEMO_SITES, ...DEMO_CENTRES]) expect(noon.toZonedDateTimeISO(timeZone).timeZoneId).toBe(timeZone);
  });
});

describe('what the demo draws', () => {
  const [person] = DEMO_PEOPLE;

  it('is a PDF of two pages for a passport', async () => {
    const scan = await makeDemoScan('passport', person ?? expect.fail('nobody'));
    expect(Buffer.from(scan.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(scan.bytes.byteLength).toBeLessThan(2_000_000);
  });

  it('is a portrait of 450 × 600', async () => {
    const { bytes } = await makeDemoPortrait(person ?? expect.fail('nobody'));
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 450, height: 600 });
  });
});
