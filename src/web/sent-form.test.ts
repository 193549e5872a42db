import { describe, expect, it } from 'vitest';
import { cleanAddress } from './clean-text.ts';
import { FORM_MAX_BYTES, withReadForm } from './sent-form.ts';

const URL = 'http://zachet.test/page';
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (body: BodyInit | null, headers: Record<string, string> = {}) => new Request(URL, { method: 'POST', body, headers });
const fieldsOf = async (request: Request, maxBytes = 0) =>
  Object.fromEntries((await (await withReadForm(request, URL, maxBytes)).formData()) as Iterable<[string, FormDataEntryValue]>);
const refusalOf = async (request: Request, maxBytes = 0) =>
  await withReadForm(request, URL, maxBytes).then(
    () => 'taken',
    (refusal: { code: string }) => refusal.code,
  );

/** A body that comes without saying how long it is. */
const streamed = (bytes: number) =>
  new Request(URL, {
    method: 'POST',
    headers: urlencoded,
    body: new Blob([new Uint8Array(bytes).fill(97)]).stream(),
    duplex: 'half',
  } as RequestInit);

describe('a form that was sent', () => {
  it('is read without control characters, in whatever way it came', async () => {
    expect(await fieldsOf(post('a=%00x%0Ay%1F&b%00=1', urlencoded))).toEqual({ a: 'x\ny', b: '1' });
    const form = new FormData();
    form.set('words', 'до\0конца\n');
    form.set('file', new File([new Uint8Array([0, 1, 2, 255])], 'scan.pdf'));
    const { words, file } = await fieldsOf(post(form), 1000);
    expect(words).toBe('до конца\r\n');
    expect(await (file as File).bytes()).toEqual(new Uint8Array([0, 1, 2, 255]));
  });

  it('may be empty and of no type', async () => expect(await fieldsOf(post(null))).toEqual({}));

  it.each([
    ['a body of no type', post(new Uint8Array([1])), 'body_type_unknown'],
    ['JSON', post('{}', { 'content-type': 'application/json' }), 'body_type_unknown'],
    ['plain text', post('a=1', { 'content-type': 'text/plain' }), 'body_type_unknown'],
    ['multipart without a boundary', post('--x', { 'content-type': 'multipart/form-data' }), 'body_unreadable'],
    ['multipart that breaks off', post('--x\r\nnonsense', { 'content-type': 'multipart/form-data; boundary=x' }), 'body_unreadable'],
    ['nothing but separators', post('a=&'.repeat(2000), urlencoded), 'too_many_fields'],
    ['nothing but parts', post('--x\r\n'.repeat(2000), { 'content-type': 'multipart/form-data; boundary=x' }), 'too_many_fields'],
    ['more than it says', post('a=1', { ...urlencoded, 'content-length': String(FORM_MAX_BYTES + 1) }), 'body_too_large'],
    ['more than is taken', streamed(FORM_MAX_BYTES + 1), 'body_too_large'],
    ['another method', new Request(URL, { method: 'PUT', body: 'a=1', headers: urlencoded }), 'method_unknown'],
    ['deleting', new Request(URL, { method: 'DELETE' }), 'method_unknown'],
  ])('is refused: %s', async (_what, request, code) => expect(await refusalOf(request)).toBe(code));

  it('may be large where files are taken, and there only with files', async () => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(FORM_MAX_BYTES * 2)], 'scan.pdf'));
    const made = new Response(form);
    const type = { 'content-type': made.headers.get('content-type') ?? '' };
    const large = await made.bytes();
    expect(await refusalOf(post(large, type))).toBe('body_too_large');
    expect(await refusalOf(post(large, type), FORM_MAX_BYTES * 4)).toBe('taken');
    expect(await refusalOf(streamed(FORM_MAX_BYTES + 1), FORM_MAX_BYTES * 4)).toBe('body_too_large');
  });
});

it.each([
  ['http://zachet.test/centres/%00', 'http://zachet.test/centres/%EF%BF%BD'],
  ['http://zachet.test/queue?q=a%00b&x=%1f', 'http://zachet.test/queue?q=ab&x='],
  ['http://zachet.test/queue?q=%D0%B0+b%0A', 'http://zachet.test/queue?q=%D0%B0+b%0A'],
])('an address keeps no control characters: %s', (address, expected) => expect(cleanAddress(address)).toBe(expected));
