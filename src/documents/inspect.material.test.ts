import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectUpload } from './inspect.ts';
import { stopInspectionPool } from './inspection-pool.ts';

/** A folder of hostile files and scans of others, whose licences do not let all of them into this repository; their `SOURCES.md` says what each must give. Beside the repository, or where the variable says. */
const BESIDE = fileURLToPath(new URL('../../../shared/testdata', import.meta.url));
const MATERIAL = process.env.ZACHET_TEST_MATERIAL ?? (existsSync(BESIDE) ? BESIDE : undefined);

afterAll(stopInspectionPool);

async function findingsOf(file: string): Promise<string[]> {
  const { findings } = await inspectUpload(await readFile(join(MATERIAL ?? '', file)), { declaredName: file });
  return findings.map(({ severity, code, page }) => [severity, code, ...(page ? [page] : [])].join(' '));
}

describe.runIf(MATERIAL)('the test material', () => {
  it('gives back the memory that an enormous page has taken', async () => {
    const before = process.memoryUsage().rss;
    for (let time = 0; time < 4; time += 1) await findingsOf('hostile-pdf/enormous_page.pdf');
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(300);
  }, 90_000); // each of them may take as long as one document may

  it.each([
    ['hostile-pdf/PasswordSample-128bit.pdf', ['blocks needs_password']],
    ['hostile-pdf/action_1.pdf', ['blocks launch_action']],
    ['hostile-pdf/action_3.pdf', ['warns media']],
    ['hostile-pdf/bad1_five_bytes.pdf', ['blocks type_not_accepted']],
    ['hostile-pdf/bad_xref.pdf', ['warns repaired']],
    ['hostile-pdf/embedded_file.pdf', ['warns embedded_file']],
    ['hostile-pdf/encrypted_owner_only.pdf', ['info owner_password']],
    ['hostile-pdf/encrypted_user_password.pdf', ['blocks needs_password']],
    ['hostile-pdf/enormous_page.pdf', ['warns large_page 1']],
    ['hostile-pdf/good_libreoffice.pdf', []],
    ['hostile-pdf/good_minimal.pdf', []],
    ['hostile-pdf/helloworld_bad.pdf', ['warns repaired']],
    ['hostile-pdf/invalid_header_only.pdf', ['blocks does_not_open']],
    ['hostile-pdf/javascript_buttons.pdf', ['blocks script']],
    ['hostile-pdf/js_open_action.pdf', ['warns repaired', 'blocks script']],
    ['hostile-pdf/leading_garbage_1016.pdf', ['blocks starts_with_garbage']],
    ['hostile-pdf/libreoffice-writer-password.pdf', ['blocks needs_password']],
    ['hostile-pdf/missing_catalog.pdf', ['warns repaired', 'blocks blank_page 1']],
    ['hostile-pdf/multimedia.pdf', ['warns embedded_file', 'warns media']],
    ['hostile-pdf/pages_loop.pdf', ['blocks does_not_open']],
    ['hostile-pdf/password-is-test.pdf', ['blocks needs_password']],
    ['hostile-pdf/pdfa3_embedded_1.pdf', ['warns embedded_file']],
    ['hostile-pdf/with_attachment.pdf', ['warns embedded_file']],
    ['hostile-pdf/xfa_livecycle.pdf', ['blocks xfa_form']],
    ['hostile-files/aes.zip', ['blocks type_not_accepted']],
    ['hostile-files/directory.zip', ['blocks type_not_accepted']],
    ['hostile-files/empty.zip', ['blocks type_not_accepted']],
    ['hostile-files/simple.zip', ['blocks type_not_accepted']],
    ['hostile-files/gif_header_only.bin', ['blocks type_not_accepted']],
    ['hostile-files/pdf_header_only.bin', ['blocks does_not_open']],
    ['hostile-files/png_header_only.bin', ['blocks type_not_accepted']],
    ['scans/blank.pdf', ['blocks blank_page 1']],
    ['scans/derived/linn_dark.jpg', ['blocks too_dark 1']],
    ['scans/derived/linn_light.jpg', ['blocks too_light 1']],
    ['scans/derived/linn_blur.jpg', ['blocks blurred 1']],
    ['scans/derived/linn_lowres.jpg', ['blocks low_resolution 1']],
    ['faces/no_face_cat.png', ['blocks low_resolution 1']],
    ['scans/page_uneven_light.png', ['blocks low_resolution 1']],
  ])('%s gives %j', async (file, expected) => expect(await findingsOf(file)).toEqual(expected));

  it.each([
    ...[
      'c02-22.pdf',
      'cardinal.pdf',
      'document.webp',
      'epson.pdf',
      'francais.pdf',
      'imgsrc001_tilt_black_corner.png',
      'imgsrc002_straight.png',
    ],
    ...['imgsrcE001_two_pages_tilted.png', 'linn.png', 'multi-page-images.pdf', 'palette.pdf', 'simple.jpg', 'skew.pdf'],
    ...['linn_slightly_soft_ok', 'linn_tilt', 'linn_jpegq3', 'linn_rot180'].map((name) => `derived/${name}.jpg`),
  ])('scans/%s has no fault to see', async (file) => expect(await findingsOf(`scans/${file}`)).toEqual([]));

  it.each(['faces/derived_one_face_640.jpg', 'faces/one_face.png'])('%s has no fault to see', async (file) =>
    expect(await findingsOf(file)).toEqual([]),
  );
});
