import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findActiveContent } from './pdf-active-content.ts';

const QUIET = { scripts: 0, launches: 0, sendsData: 0, xfa: 0, files: 0, programs: 0, media: 0, unreadable: 0 };
const packed = (content: Buffer, filter = '/FlateDecode') =>
  Buffer.concat([
    Buffer.from(`5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter ${filter} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

describe('the search for active content', () => {
  it.each([
    ['<< /S /JavaScript /JS (app.alert(1)) >>', { scripts: 1 }],
    ['<< /S /J#61vaScrip#74 >>', { scripts: 1 }],
    ['<</S/Launch/F(a)>>', { launches: 1 }],
    ['<< /XFA 3 0 R >>', { xfa: 1 }],
    ['<< /NeedsRendering true >>', { xfa: 1 }],
    ['<< /Subtype /RichMedia >>', { media: 1 }],
    ['<< /EF << /F 4 0 R >> /UF (setup.MSI) >>', { programs: 1 }],
    ['<< /LaunchWindow /JavaScripts /OpenAction [3 0 R /XYZ] /AA 5 0 R >>', {}],
    ['(a paper about JavaScript and Launch)', {}],
  ])('in %s finds %j', (text, expected) => {
    expect(findActiveContent(Buffer.from(text))).toEqual({ ...QUIET, ...expected });
    expect(findActiveContent(packed(deflateSync(text)))).toEqual({ ...QUIET, ...expected });
  });

  it.each([
    ['broken', packed(Buffer.from('not deflated'))],
    ['a bomb', packed(deflateSync(Buffer.alloc(50_000_000)))],
  ])('says that it could not look into objects that are %s', (_, bytes) => {
    expect(findActiveContent(bytes)).toEqual({ ...QUIET, unreadable: 1 });
  });
});
