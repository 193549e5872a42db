/** Nobody types them, PostgreSQL does not store the first of them, and no page shows them. Tab and line ends stay. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
const ENCODED_CONTROL = /%(?:0[0-8bcef]|1[0-9a-f]|7f)/gi;
const SPACE = 0x20;
const HEADER_END = '\r\n\r\n';

/** A form or the parameters of an address, without control characters in names and values. */
export const cleanFields = (encoded: string): string => encoded.replace(CONTROL, '').replace(ENCODED_CONTROL, '');

/** The address of a request: control characters of its path become a sign that stands in no address of ours, those of its parameters go. */
export function cleanAddress(address: string): string {
  const url = new URL(address);
  url.pathname = url.pathname.replace(ENCODED_CONTROL, '%EF%BF%BD');
  url.search = cleanFields(url.search);
  return url.href;
}

/** How many parts a multipart body has at most; a delimiter inside a file counts too. */
export function countParts(bytes: Buffer, delimiter: string): number {
  let count = 0;
  for (let at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, at + delimiter.length)) count += 1;
  return count;
}

/** Blanks control characters in the fields of a multipart body and in the headers of its files, in place; the bytes of files stay as they are. */
export function cleanParts(bytes: Buffer, delimiter: string): void {
  for (let at = bytes.indexOf(delimiter); at >= 0; ) {
    const next = bytes.indexOf(delimiter, at + delimiter.length);
    const headersEnd = bytes.indexOf(HEADER_END, at);
    const end = next < 0 ? bytes.length : next;
    if (headersEnd < 0 || headersEnd > end) return;
    const isFile = /;\s*filename/i.test(bytes.toString('latin1', at, Math.min(headersEnd, at + 4096)));
    blank(bytes.subarray(at, isFile ? headersEnd : end));
    at = next;
  }
}

/** Control characters are single bytes in UTF-8 and part of no other sign. */
function blank(bytes: Uint8Array): void {
  for (const [index, byte] of bytes.entries())
    if (byte === 0x7f || (byte < SPACE && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) bytes[index] = SPACE;
}
